using System.Net;
using BoycottDirectory.Pages;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public abstract class PageLibraryTests(EditorialSite site)
{
    private static readonly Origin ByEditor = new("editor", "written_by_editors");

    [Fact]
    public async Task A_change_shows_on_every_page_that_was_kept_and_has_a_history()
    {
        var before = await site.Get("/en/accessibility");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/accessibility/history")).StatusCode);
        var stamp = (await site.Get<PageLibrary>()).Stamp;
        await Put(Accessibility("Our own title", menu: "header"));

        await Until(async () => (await site.Page("/en/accessibility")).Contains("Our own title", StringComparison.Ordinal));
        var after = await site.Get("/en/accessibility");
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("<a href=\"/en/accessibility\">Our own title</a>", await site.Page("/en/committees"), StringComparison.Ordinal);
        Assert.DoesNotContain("Our own title", await site.Page("/ar/accessibility"), StringComparison.Ordinal);
        Assert.Contains("Our own title", await site.Page("/en/accessibility/history"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/ar/accessibility/history")).StatusCode);
        Assert.NotEqual(stamp, (await site.Get<PageLibrary>()).Stamp);

        await Put(new PageEntry { Slug = "accessibility" });
        await Until(async () => !(await site.Page("/en/accessibility")).Contains("Our own title", StringComparison.Ordinal));
        // The same pages have the same stamp, whatever happened between: nodes and starts agree.
        Assert.Equal(stamp, (await site.Get<PageLibrary>()).Stamp);
    }

    [Fact]
    public async Task A_page_may_not_have_the_address_of_another_part_of_the_site()
    {
        foreach (var taken in new[] { "committees", "editor", "ar", "search", "css" })
            Assert.Equal("AddressTaken", Assert.Single((await (await site.Get<PageEdits>()).Put(Accessibility("x") with { Slug = taken, Kind = "guide" }, ByEditor)).Problems).Code);
    }

    [Fact]
    public async Task A_new_page_is_in_the_sitemap()
    {
        await Put(Accessibility("A guide") with { Slug = "a-guide", Kind = "guide" });
        await Until(async () => (await site.Page("/sitemap.xml")).Contains("/en/a-guide<", StringComparison.Ordinal));
        Assert.Contains("A guide", await site.Page("/ar/a-guide"), StringComparison.Ordinal);
    }

    private static PageEntry Accessibility(string title, string? menu = null) => new()
    {
        Slug = "accessibility", Menu = menu, Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = title, Description = "One sentence.", Body = "Words." } },
    };

    private async Task Put(PageEntry page) => Assert.NotEqual(Change.Refused, (await (await site.Get<PageEdits>()).Put(page, ByEditor)).Change);

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 50, "nothing changed within five seconds");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

public sealed class PageLibraryTestsOnSqlite(EditorialSiteOnSqlite site) : PageLibraryTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class PageLibraryTestsOnPostgres(EditorialSiteOnPostgres site) : PageLibraryTests(site), IClassFixture<EditorialSiteOnPostgres>;
