using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using Microsoft.Playwright;
using Xunit;

namespace BoycottDirectory.BrowserTests.Committees;

public sealed class BrowsingTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task A_visitor_comes_from_the_home_page_to_the_history_of_a_linked_committee(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Open("/");
        await visit.Follow(visit.Page.Locator(".more a[href$='/committees']"));
        Assert.Equal($"/{language}/committees", visit.Here);
        var all = await Found(visit);

        await visit.Follow(Filter(visit, "country=US"));
        var inCountry = await Found(visit);
        await visit.Follow(Filter(visit, "kind=faith"));
        Assert.Equal($"/{language}/committees?country=US&kind=faith", visit.Here);
        var ofKind = await Found(visit);
        Assert.True(all > inCountry && inCountry > ofKind && ofKind > 0, $"{all} > {inCountry} > {ofKind}");
        Assert.Equal(ofKind, await visit.Count(".entry"));

        await visit.Follow(visit.Page.Locator(".chips a").First);
        Assert.Equal($"/{language}/committees?kind=faith", visit.Here);
        await visit.Follow(visit.Page.Locator(".chips a").First);
        await visit.Follow(visit.Page.Locator(".sorts").GetByText(Words.Of<CommitteesText>(language, "Sort.newest")));
        var firstPage = await visit.Page.Locator(".entry h3").AllInnerTextsAsync();
        await visit.Follow(visit.Page.Locator(".pager [rel=next]"));
        Assert.Equal($"/{language}/committees?sort=newest&page=2", visit.Here);
        Assert.Empty(firstPage.Intersect(await visit.Page.Locator(".entry h3").AllInnerTextsAsync()));

        await visit.Open($"/{language}/committees?country=BE");
        await visit.Follow(visit.Page.Locator(".entry h3 a[href$='/abp']"));
        Assert.Equal("Association Belgo-Palestinienne", await visit.Text("h1"));
        await visit.Follow(visit.Page.Locator("#links a[href$='/eccp']"));
        var name = await visit.Text("h1");
        Assert.Contains(name, await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await visit.Follow(visit.Page.Locator("a[href$='/eccp/history']"));
        Assert.Contains(name, await visit.Text("main"), StringComparison.Ordinal);
        Assert.True(await visit.Count(".history > li") >= 1);

        Assert.Empty(await visit.Context.CookiesAsync());
        Expect.None(visit.Complaints);
    }

    [Theory, InBothLanguages]
    public async Task A_list_without_a_match_offers_to_drop_a_filter(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}/committees?country=PS&kind=party");
        Assert.Equal(0, await visit.Count(".entry"));
        await visit.Follow(visit.Page.Locator(".empty a[href*='country=PS']"));
        Assert.True(await visit.Count(".entry") > 0);
    }

    [Theory, InBothLanguages]
    public async Task Everything_is_read_filtered_and_searched_on_a_phone_without_scripts(string language)
    {
        await using var visit = await browser.Visit(language, options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new() { Width = 360, Height = 740 };
        });
        await visit.Open("/");
        await visit.Follow(visit.Page.Locator(".more a[href$='/committees']"));
        Assert.False(await Filter(visit, "country=US").IsVisibleAsync());
        await visit.Page.Locator(".filters > summary").ClickAsync();
        await visit.Follow(Filter(visit, "country=US"));
        Assert.Equal($"/{language}/committees?country=US", visit.Here);

        await visit.Page.Locator(".filters > summary").ClickAsync();
        var scope = visit.Page.Locator(".filters details", new() { HasText = Words.Of<CommitteesText>(language, "Filter.scope") }).First;
        await scope.Locator("summary").ClickAsync();
        await visit.Follow(Filter(visit, "scope=national"));
        Assert.Equal($"/{language}/committees?country=US&scope=national", visit.Here);

        await visit.Follow(visit.Page.Locator(".entry h3 a").First);
        Assert.NotEqual("", await visit.Text("h1"));
        // What only a script can do is not offered.
        Assert.False(await visit.Page.Locator("[data-print]").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("[data-share]").IsVisibleAsync());

        await visit.Open($"/{language}");
        await visit.Page.Locator("input[name=q]").FillAsync("anthropological");
        await visit.Follow(visit.Page.GetByRole(AriaRole.Button, new() { Name = Words.Of<ShellText>(language, "Search") }));
        Assert.True(await visit.Count(".entry a[href$='/committees/aaa']") > 0);
        await visit.Follow(visit.Page.Locator(".switch"));
        Assert.Equal($"/{SiteLanguage.Other(language)}/search?q=anthropological", visit.Here);
    }

    private static ILocator Filter(Visit visit, string parameter) => visit.Page.Locator($".filters a[href*='{parameter}']").First;

    private static async Task<int> Found(Visit visit) =>
        int.Parse(new string([.. (await visit.Text(".bar [role=status]")).Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
