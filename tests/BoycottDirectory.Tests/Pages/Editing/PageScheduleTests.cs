using System.Globalization;
using BoycottDirectory.Accounts;
using BoycottDirectory.Pages;
using BoycottDirectory.Pages.Editing;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Pages.Editing;

public abstract class PageScheduleTests(EditorialSite site)
{
    [Theory, InlineData("ar", "api"), InlineData("en", "history")]
    public async Task A_page_is_published_at_its_time_and_kept_pages_are_renewed(string language, string key)
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open($"/{language}/editor/pages/{key}");
        foreach (var wrong in new[] { "tomorrow", "2020-01-01T10:00", "2200-01-01T10:00" })
        {
            await browser.Submit("save", ("Do", "save"), ($"name_{language}", "2027"), ("at", wrong));
            Assert.EndsWith("#at", Assert.Single(browser.Page.QuerySelectorAll(".problems a")).GetAttribute("href"), StringComparison.Ordinal);
        }

        await browser.Submit("save", ("Do", "save"), ($"name_{language}", "Due " + language), ("at", At(TimeSpan.FromHours(2))));
        Assert.EndsWith("?done=scheduled", browser.Location, StringComparison.Ordinal);
        await browser.Open(browser.Location!);
        Assert.Single(browser.Page.QuerySelectorAll("#scheduled li"));
        Assert.Empty(browser.Page.QuerySelectorAll("form[action$='/agree']"));
        await browser.Open($"/{language}/editor/queue?kind=page");
        Assert.DoesNotContain("Due " + language, browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Due " + language, await site.Page($"/{language}/{key}"), StringComparison.Ordinal);

        Assert.Equal(0, await Publish());
        site.Clock!.Advance(TimeSpan.FromHours(3));
        await Until(async () => (await site.Page($"/{language}/{key}")).Contains("Due " + language, StringComparison.Ordinal));
        Assert.Empty((await (await site.Get<PageScheduleQueries>()).Scheduled()).Where(one => one.Slug == key));
    }

    [Fact]
    public async Task A_new_page_is_published_at_its_time_once_two_have_agreed()
    {
        var (one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await one.Open("/en/editor/pages/timed");
        await one.Submit("save", ("Do", "save"), ("name_en", "Timed"), ("description_en", "One sentence."), ("body_en", "Words."), ("at", At(TimeSpan.FromHours(1))));
        await one.Open("/en/editor/pages/timed");
        await one.Submit("/agree");
        site.Clock!.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await Publish());

        var id = (await (await site.Get<PageScheduleQueries>()).Scheduled()).Single(scheduled => scheduled.Slug == "timed").Id;
        await two.Open($"/en/editor/queue/{id}");
        await two.Open(two.Page.QuerySelector(".note a")!.GetAttribute("href")!.Split('#')[0]);
        await two.Submit("/agree");
        await Publish();
        await Until(async () => (await site.Get("/en/timed")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_kept_and_what_contradicts_it_goes_to_an_editor()
    {
        var editor = await site.Editor(Role.Editor);
        var proposals = await site.Get<PageProposalEdits>();
        await proposals.Save(Page("Before", "Before."), 0, "written_by_editors", editor.Id, true);
        await proposals.Save(Page("Before", "At its time."), 1, "written_by_editors", editor.Id, true, Now.AddHours(1));
        await proposals.Save(Page("Contradicts", "Before."), 1, "written_by_editors", editor.Id, true, Now.AddHours(1));
        await proposals.Save(Page("Meanwhile", "Before."), 1, "written_by_editors", editor.Id, true);
        site.Clock!.Advance(TimeSpan.FromHours(2));
        await Until(async () => (await (await site.Get<PageQueries>()).Find("take-part"))!.Revision == 3);

        var text = (await (await site.Get<PageQueries>()).Find("take-part"))!.In("en")!;
        Assert.Equal(("Meanwhile", "At its time."), (text.Name, text.Description));
        await Until(async () => (await (await site.Get<PageScheduleQueries>()).Scheduled()).SingleOrDefault(one => one.Slug == "take-part") is { ApprovedBy: null });
        var browser = await editor.Browser();
        await browser.Open("/en/editor/queue?kind=page");
        Assert.Contains("Contradicts", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_can_be_opened_and_withdrawn()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/ar/editor/pages/start-a-committee");
        await browser.Submit("save", ("Do", "save"), ("name_ar", "عنوان قادم"), ("at", At(TimeSpan.FromDays(1))));
        await browser.Open("/ar/editor/pages/start-a-committee");
        await browser.Open(browser.Page.QuerySelector("#scheduled a")!.GetAttribute("href")!);
        Assert.Equal("عنوان قادم", browser.Page.QuerySelector("#name_ar")!.GetAttribute("value"));
        Assert.NotEqual("", browser.Page.QuerySelector("#at")!.GetAttribute("value"));
        await browser.Submit("save", ("Do", "save"), ("name_ar", "عنوان آخر قادم"));
        await browser.Open("/ar/editor/pages/start-a-committee");
        Assert.Single(browser.Page.QuerySelectorAll("#scheduled li"));
        await browser.Submit("/cancel");
        await browser.Open(browser.Location!);
        Assert.Empty(browser.Page.QuerySelectorAll("#scheduled"));
    }

    [Fact]
    public async Task Who_may_no_longer_decide_publishes_nothing()
    {
        var editor = await site.Editor(Role.Editor);
        await (await site.Get<PageProposalEdits>()).Save(Page("Gone", "Gone.") with { Slug = "accessibility" }, 0, "written_by_editors", editor.Id, true, Now.AddHours(1));
        await (await site.Get<AccountEdits>()).ChangeRole(editor.Id, Role.Reader);
        site.Clock!.Advance(TimeSpan.FromHours(2));
        await Publish();
        Assert.Null(await (await site.Get<PageQueries>()).Find("accessibility"));
    }

    private DateTimeOffset Now => site.Clock!.GetUtcNow();

    private static PageEntry Page(string title, string description) => new()
    {
        Slug = "take-part", Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = title, Description = description, Body = "Words." } },
    };

    private string At(TimeSpan later) => (Now + later).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private async Task<int> Publish() => await (await site.Get<PageProposalEdits>()).PublishDue();

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 50, "nothing changed within five seconds");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

public sealed class PageScheduleTestsOnSqlite(EditorialSiteOnSqlite site) : PageScheduleTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class PageScheduleTestsOnPostgres(EditorialSiteOnPostgres site) : PageScheduleTests(site), IClassFixture<EditorialSiteOnPostgres>;
