using BoycottDirectory.Accounts;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Repair;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;
using Xunit;

namespace BoycottDirectory.BrowserTests.Repair;

public sealed class RepairJourneyTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task An_earlier_version_is_given_back_and_two_entries_become_one_and_a_reader_appeals_from_the_log(string language)
    {
        var (goes, stays) = ("twin-a-" + language, "twin-b-" + language);
        foreach (var slug in new[] { goes, stays }) await Put(slug, entry => entry);
        await Put(stays, entry => entry with { Founded = "1901" });
        await using var one = await browser.Editor(language, Role.Editor);
        await using var two = await browser.Editor(language, Role.Editor);

        await one.Open($"/{language}/editor/repair");
        await one.MustBeAccessible();
        await one.Page.FillAsync("#Which", $"/{language}/committees/{stays}");
        await one.Page.ClickAsync("form button:has-text('" + Words.Of<RepairText>(language, "Find") + "')");
        await one.Page.WaitForSelectorAsync("#restore");
        await one.MustBeAccessible();
        await one.Page.ClickAsync("button[name=Number][value='1']");
        await one.Page.WaitForSelectorAsync(".done");
        Assert.Null((await browser.Get<CommitteeQueries>().FindBySlug(stays, language))!.Founded);

        await one.Open($"/{language}/editor/repair/merge?kind=committee&id={await Id(goes)}");
        await one.Page.FillAsync("#Into", stays);
        await one.Page.ClickAsync("button[value=look]");
        await one.Page.WaitForSelectorAsync("button[value^='merge']");
        await one.MustBeAccessible();
        await one.Page.ClickAsync("button[value^='merge']");
        await one.Page.WaitForSelectorAsync(".done");
        await two.Open($"/{language}/editor/queue?what=merge");
        await two.Follow(two.Page.Locator("[data-queue] a").First);
        await two.Page.SelectOptionAsync("#Reason", "keeps_the_rules");
        await two.Page.ClickAsync("[data-key=a]");
        await two.Arrive($"/{language}/editor/queue");

        await using var reader = await browser.Visit(language);
        await reader.Open($"/{language}/committees/{goes}");
        Assert.EndsWith("/committees/" + stays, reader.Page.Url, StringComparison.Ordinal);
        await reader.Open($"/{language}/decisions?outcome=merged");
        await reader.MustBeAccessible();
        Assert.Contains(Words.Of<DecisionsText>(language, "Outcome.merged"), await reader.Text(".log"), StringComparison.Ordinal);
        await reader.Follow(reader.Page.Locator("a[href$='/appeal']").First);
        await reader.MustBeAccessible();
        await reader.Page.FillAsync("#words", "…");
        await reader.Page.FillAsync("#email", $"reader-{language}@example.org");
        await reader.Page.ClickAsync("main form button");
        await reader.Page.WaitForSelectorAsync(".done");
        foreach (var visit in new[] { one, two, reader })
        {
            Expect.None(visit.Foreign);
            Expect.None(visit.Complaints);
        }
    }

    private async Task<long> Id(string slug)
    {
        await using var connection = await browser.Get<Database>().OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select id from committees where slug = @slug", new { slug });
    }

    private Task<Outcome> Put(string slug, Func<CommitteeEntry, CommitteeEntry> change) =>
        browser.Get<CommitteeEdits>().Put(slug, current => change(current ?? new CommitteeEntry
        {
            Slug = slug, Classification = "committee", Country = "BE", Languages = ["ar", "en"], Sources = ["https://example.org/" + slug],
            Texts = { ["ar"] = new CommitteeWords { Name = "لجنة " + slug }, ["en"] = new CommitteeWords { Name = "Committee " + slug } },
        }), new Origin("committee", "stated_by_committee"));
}
