using BoycottDirectory.Accounts;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Checks;
using BoycottDirectory.Search;
using Xunit;

namespace BoycottDirectory.BrowserTests.Review;

public sealed class DashboardJourneyTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task The_first_page_and_the_lists_behind_it_can_be_read_by_everyone_on_every_screen(string language)
    {
        await browser.Get<SearchMissEdits>().Count("zaytoun " + language);
        await browser.Get<LinkEdits>().Keep(new LinkState { Address = "https://gone.example/" + language, State = "dead", Answer = "404", FailingSince = DateTimeOffset.UtcNow, CheckedAt = DateTimeOffset.UtcNow, NextAt = DateTimeOffset.UtcNow });
        await using var visit = await browser.Editor(language, Role.Administrator);
        await visit.Open($"/{language}/editor");
        await visit.MustBeAccessible();
        foreach (var list in new[] { "gaps/target-names", "gaps/countries", "links", "searches", "sign-ins", "queue?expired=1" })
        {
            Assert.NotEqual(0, await visit.Count($".board a[href='/{language}/editor/{list}'], .board a[href^='/{language}/editor/{list.Split('?')[0]}']"));
            await visit.Open($"/{language}/editor/{list}");
            await visit.MustBeAccessible();
            await visit.Open($"/{language}/editor");
        }

        await visit.Open($"/{language}/editor/searches");
        var row = visit.Page.Locator(".queue > li", new() { HasText = "zaytoun " + language });
        await row.Locator("summary").ClickAsync();
        await row.Locator("input[name=address]").FillAsync($"{browser.Origin}/{language}/committees/afps");
        await visit.MustBeAccessible();
        await row.Locator("form.form button").ClickAsync();
        await visit.Arrive("/editor/searches?done=added");
        await using var reader = await browser.Visit(language);
        await reader.Open($"/{language}/search?q=zaytoun+{language}");
        Assert.NotEqual(0, await reader.Count($"a[href='/{language}/committees/afps']"));
        Expect.None(visit.Foreign);
        Expect.None(visit.Complaints);
    }
}
