using BoycottDirectory.Accounts;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Committees;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.BrowserTests.Writing;

public sealed class DraftJourneyTests(Browser browser)
{
    private const string Entry = "committee/bnc";

    [Theory, InBothLanguages]
    public async Task What_is_typed_is_seen_at_once_and_kept_while_the_line_is_cut(string language)
    {
        await using var visit = await browser.Editor(language, Role.Editor);
        var other = language == "ar" ? "en" : "ar";
        await visit.Open($"/{language}/editor/entries/{Entry}");
        await visit.MustBeAccessible();
        var (first, second) = (visit.Page.Locator($"[id='texts.{language}.description']"), visit.Page.Locator($"[id='texts.{other}.description']"));
        Assert.Equal("rtl", await visit.Page.Locator("[id='texts.ar.description']").GetAttributeAsync("dir"));
        Assert.Equal("ltr", await visit.Page.Locator("[id='texts.en.description']").GetAttributeAsync("dir"));

        await first.FillAsync("**بداية** start");
        await visit.Page.WaitForSelectorAsync($"[id='texts.{language}.description'] ~ .preview .prose strong:has-text('بداية')");
        await visit.Page.WaitForSelectorAsync(".draft[data-state=saved]");
        var saying = await visit.Text(".draft [role=status]");
        Assert.Matches(@"\d\d:\d\d", saying);

        await visit.Context.SetOfflineAsync(true);
        await second.FillAsync("typed without a line");
        await visit.Page.WaitForSelectorAsync(".draft[data-state=offline]");
        // Sending it now would lose nothing either: the form stays.
        await visit.Page.ClickAsync(".buttons button[value=save]");
        Assert.Equal("typed without a line", await second.InputValueAsync());
        await visit.Context.SetOfflineAsync(false);
        await visit.Page.WaitForSelectorAsync(".draft[data-state=saved]");

        // A laptop that is closed without a word, after words that never left it.
        await visit.Context.SetOfflineAsync(true);
        await second.FillAsync("the last words");
        await visit.Page.WaitForSelectorAsync(".draft[data-state=offline]");
        await visit.Page.GotoAsync("about:blank");
        await visit.Context.SetOfflineAsync(false);
        await visit.Open($"/{language}/editor/entries/{Entry}");
        await visit.Until($"document.getElementById('texts.{other}.description')?.value === 'the last words'");
        Assert.Equal("**بداية** start", await first.InputValueAsync());
        Expect.None(visit.Foreign);
    }

    [Theory, InBothLanguages]
    public async Task A_server_that_starts_anew_costs_nothing_that_was_typed(string language)
    {
        await using var site = OwnSite.Start();
        await using var visit = await browser.Editor(language, Role.Editor, site);
        await visit.Open($"/{language}/editor/entries/{Entry}");
        var field = visit.Page.Locator("[id='texts.ar.tagline']");
        await field.FillAsync("قبل التوقف");
        await visit.Page.WaitForSelectorAsync(".draft[data-state=saved]");
        await visit.Until("typeof Blazor !== 'undefined'");

        await site.Stop();
        await field.PressSequentiallyAsync(" وأثناءه");
        await visit.Page.WaitForSelectorAsync(".draft[data-state=offline]");
        await visit.Page.EvaluateAsync("document.documentElement.id = 'before'");
        site.Begin();
        // The new server knows nothing of the old one's circuits: once all is saved, the page opens itself again where it was.
        await visit.Page.WaitForSelectorAsync("html:not(#before) .draft[data-state=saved]", new() { Timeout = 120_000 });
        Assert.Equal("texts.ar.tagline", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("قبل التوقف وأثناءه", await visit.Page.Locator("[id='texts.ar.tagline']").InputValueAsync());
        // The form itself goes on where it was: its token is good with the new server too.
        await visit.Page.SelectOptionAsync("#Reason", "updated");
        await visit.Page.ClickAsync(".buttons button[value=save]");
        await visit.Arrive("said=published");
        Assert.Equal("قبل التوقف وأثناءه", (await site.Get<CommitteeQueries>().FindBySlug("bnc", "ar"))!.Texts["ar"].Tagline);
        Assert.Empty(await site.Get<EditorDraftQueries>().Of((await site.Get<AccountQueries>().All())[0].Id));
    }
}
