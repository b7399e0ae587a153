using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using BoycottDirectory.Accounts;
using BoycottDirectory.Claims;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Writing;

public abstract class EntryEditorTests(EditorialSite site)
{
    [Fact]
    public async Task An_editor_changes_an_entry_and_the_log_says_who_and_why()
    {
        await Sent.Put(site, "written");
        var editor = await site.Editor(Role.Editor);
        var browser = await editor.Browser();
        await browser.Open("/en/editor/entries/committee/written");
        await browser.Submit("entry", ("Do", "save"), ("texts.en.name", "The Written Committee"));
        Assert.Equal(["/en/editor/entries/committee/written#Reason"], browser.Page.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")));
        Assert.Equal("The Written Committee", browser.Page.GetElementById("texts.en.name")!.GetAttribute("value"));

        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"), ("otherNames[0].kind", "acronym"), ("otherNames[0].name", "TWC"), ("languages[0].", "fr"));

        Assert.EndsWith("/en/editor/entries/committee/written?said=published", browser.Location, StringComparison.Ordinal);
        Assert.Contains("The Written Committee", await site.Page("/en/committees/written"), StringComparison.Ordinal);
        var committee = (await (await site.Get<CommitteeQueries>()).FindBySlug("written", "en"))!;
        Assert.Equal((2, "TWC"), (committee.Revision, Assert.Single(committee.OtherNames).Name));
        Assert.Equal($"accepted updated {editor.Id}", await (await site.Get<Database>()).Scalar<string>("""
            select d.outcome || ' ' || d.reason || ' ' || d.decided_by from decisions d join submissions s on s.id = d.submission_id where s.entry_slug = 'written' order by d.id desc limit 1
            """));
        await browser.Open(browser.Location!);
        Assert.Single(browser.Page.QuerySelectorAll(".done"));
        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"));
        Assert.EndsWith("?said=same", browser.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_countries_without_a_committee_begins_an_entry_for_each()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/gaps/countries");
        await browser.Open(browser.Page.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "Tuvalu").GetAttribute("href")!);
        Assert.Equal("TV", ((IHtmlSelectElement)browser.Page.GetElementById("country")!).Value);
        await browser.Submit("entry", ("Do", "save"), ("country", "FJ"));
        Assert.Equal("FJ", ((IHtmlSelectElement)browser.Page.GetElementById("country")!).Value);
    }

    [Fact]
    public async Task What_a_translator_writes_waits_and_can_be_words_alone()
    {
        await Sent.Put(site, "translated", entry => entry.NamedOnly("ar", "لجنة الترجمة"));
        var translator = await site.Editor(Role.Translator);
        var browser = await translator.Browser();
        await browser.Open("/ar/editor/entries/committee/translated");
        Assert.NotNull(browser.Page.GetElementById("founded")!.GetAttribute("disabled"));
        Assert.Contains(browser.Page.QuerySelectorAll(".gap"), gap => gap.ParentElement!.QuerySelector("[id='texts.en.name']") is not null);

        await browser.Submit("entry", ("Do", "save"), ("Reason", "translated"), ("texts.en.name", "Committee of Translation"), ("founded", "1999"), ("classification", "party"));

        var id = long.Parse(browser.Location!.Split("&id=")[1], CultureInfo.InvariantCulture);
        var sent = (await (await site.Get<SubmissionQueries>()).Find(id))!;
        var entry = Snapshots.Read<CommitteeEntry>(sent.Snapshot!);
        Assert.Equal(("pending", "committee", null, 1), (sent.State, entry.Classification, entry.Founded, entry.Texts["en"].TranslatedFrom));
        Assert.Equal(translator.Id, (await (await site.Get<ReviewQueries>()).StateOf(id)).AuthorId);
        Assert.Null((await (await site.Get<CommitteeQueries>()).FindBySlug("translated", "en"))!.Texts.GetValueOrDefault("en"));

        Assert.Equal(Change.Changed, (await (await site.Get<ReviewEdits>()).Accept(id, 1, null, DecisionWords.Of("checked_against_sources"), (await site.Editor(Role.Editor)).Id)).Change);
        Assert.Contains("Committee of Translation", await site.Page("/en/committees/translated"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_entry_is_published_by_the_yes_of_one_other_editor()
    {
        var (author, second) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor));
        var browser = await author.Browser();
        await browser.Open("/en/editor/entries/committee/new");
        await browser.Submit("entry", ("Do", "save"), ("Reason", "checked_against_sources"), ("texts.en.name", "Brand New Group"), ("classification", "group"), ("scope", "local"), ("status", "active"));
        Assert.Contains(browser.Page.QuerySelectorAll(".problems a"), link => link.GetAttribute("href")!.EndsWith("#sources", StringComparison.Ordinal));
        await browser.Submit("entry", ("Do", "save"), ("sources", "https://example.org/brand-new"));

        Assert.Contains("/en/editor/entries?kind=committee&said=waiting", browser.Location, StringComparison.Ordinal);
        var id = long.Parse(browser.Location!.Split("&id=")[1], CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/committees/brand-new-group")).StatusCode);
        var reviews = await site.Get<ReviewEdits>();
        Assert.Equal("OwnProposal", Assert.Single((await reviews.Accept(id, 0, null, DecisionWords.Of("keeps_the_rules"), author.Id)).Problems).Code);
        Assert.Equal(Change.New, (await reviews.Accept(id, 0, null, DecisionWords.Of("keeps_the_rules"), second.Id)).Change);
        Assert.Contains("Brand New Group", await site.Page("/en/committees/brand-new-group"), StringComparison.Ordinal);

        await browser.Open("/en/editor/entries/committee/new");
        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"), ("slug", "brand-new-group"), ("texts.en.name", "Again"), ("classification", "group"));
        Assert.Contains(browser.Page.QuerySelectorAll(".problems a"), link => link.GetAttribute("href")!.EndsWith("#slug", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_claim_waits_for_a_second_editor()
    {
        var claim = (await (await site.Get<WritingQueries>()).List("claim", null, 1)).Entries[0];
        var browser = await (await site.Editor(Role.Administrator)).Browser();
        var body = Snapshots.Read<ClaimEntry>(claim.Snapshot).AssertedBy == "bnc" ? "pacbi" : "bnc";
        await browser.Open("/en/editor/entries/claim/" + claim.Key);
        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"), ("assertedBy", body), ("Note", "canary for the second"));
        Assert.Contains("said=waiting", browser.Location, StringComparison.Ordinal);
        Assert.Equal(claim, await (await site.Get<WritingQueries>()).Find("claim", claim.Key));
        var id = Assert.Single(await (await site.Get<WritingQueries>()).Waiting("claim", claim.Key));
        Assert.Equal("canary for the second", (await (await site.Get<SubmissionQueries>()).Find(id))!.Words);
        await (await site.Get<ReviewEdits>()).Accept(id, claim.Number, null, DecisionWords.Of("keeps_the_rules"), (await site.Editor(Role.Editor)).Id);
        Assert.Equal(body, Snapshots.Read<ClaimEntry>((await (await site.Get<WritingQueries>()).Find("claim", claim.Key))!.Snapshot).AssertedBy);
    }

    [Fact]
    public async Task A_stale_form_overwrites_nothing_and_loses_nothing()
    {
        await Sent.Put(site, "stale-form");
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/entries/committee/stale-form");
        await Sent.Put(site, "stale-form", entry => entry with { Country = "PS", Website = "https://meanwhile.example/", Profiles = ["https://meanwhile.example/profile"] });

        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"), ("founded", "2005"), ("website", "https://mine.example/"), ("texts.en.description", "**Mine**"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(["c:website"], browser.Page.QuerySelectorAll("fieldset").Select(field => field.Id).Where(id => id?.StartsWith("c:", StringComparison.Ordinal) == true));
        Assert.Equal(("PS", "https://meanwhile.example/", "2005", "**Mine**"), (Value("country"), Value("website"), Value("founded"), browser.Page.GetElementById("texts.en.description")!.TextContent));
        Assert.Equal(2, (await Now()).Revision);

        await browser.Submit("entry", ("Do", "save"));
        Assert.Contains(browser.Page.QuerySelectorAll(".problems a"), link => link.GetAttribute("href")!.EndsWith("#c:website", StringComparison.Ordinal));
        await browser.Submit("entry", ("Do", "save"), ("c:website", "mine"));

        Assert.Contains("said=published", browser.Location, StringComparison.Ordinal);
        var now = await Now();
        Assert.Equal((3, "PS", "2005", "https://mine.example/", "https://meanwhile.example/profile"), (now.Revision, now.Country, now.Founded, now.Website, Assert.Single(now.Profiles)));

        string? Value(string id) => browser.Page.GetElementById(id) is IHtmlSelectElement select ? select.Value : browser.Page.GetElementById(id)!.GetAttribute("value");
        async Task<Committee> Now() => (await (await site.Get<CommitteeQueries>()).FindBySlug("stale-form", "en"))!;
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Every_kind_has_a_form_in_both_directions_and_a_list(string language)
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        foreach (var kind in WritingKinds.All)
        {
            await browser.Open($"/{language}/editor/entries?kind={kind.Kind}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            var entry = browser.Page.QuerySelector($"a[href^='/{language}/editor/entries/{kind.Kind}/']:not([href$='/new'])")!.GetAttribute("href")!;
            foreach (var path in new[] { entry, $"/{language}/editor/entries/{kind.Kind}/new" })
            {
                await browser.Open(path);
                Assert.True(browser.Status == HttpStatusCode.OK, path);
                // Every label has words, and every field that holds words of a language stands in its direction.
                Assert.DoesNotContain(browser.Page.QuerySelectorAll("label, legend, th"), label => label.TextContent.Contains("Field.", StringComparison.Ordinal));
                Assert.DoesNotContain(browser.Page.QuerySelectorAll("option, .ticks label"), option => Regex.IsMatch(option.TextContent, "^[A-Za-z]+\\.[a-z_]+$", RegexOptions.NonBacktracking));
                Assert.All(browser.Page.QuerySelectorAll("[id^='texts.ar.'][lang]"), field => Assert.Equal("rtl", field.GetAttribute("dir")));
                Assert.All(browser.Page.QuerySelectorAll("[id^='texts.en.'][lang]"), field => Assert.Equal("ltr", field.GetAttribute("dir")));
                if (kind.Words.Any()) Assert.Equal(2, browser.Page.QuerySelectorAll(".both .side").Length);
            }
        }

        await browser.Open($"/{language}/editor/entries/committee/nobody-ever-heard-of-it");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.Open($"/{language}/editor/entries/nonsense/bnc");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task The_list_of_translations_follows_what_is_written()
    {
        await Sent.Put(site, "followed", entry => entry.With("en", words => words with { Original = false, TranslatedFrom = 1 }));
        Assert.DoesNotContain(await Tasks(), task => task.Key == "followed");
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/ar/editor/entries/committee/followed");
        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"), ("texts.ar.name", "لجنة باسم جديد"));
        var task = Assert.Single(await Tasks(), task => task.Key == "followed");
        Assert.Equal(("en", "texts.*.name"), (task.Lang, Assert.Single(task.Gaps).Field.Path));
        Assert.NotNull(task.Since);

        var translator = await (await site.Editor(Role.Translator)).Browser();
        await translator.Open("/en/editor/translations?kind=committee&to=en&state=outdated");
        Assert.Contains(translator.Page.QuerySelectorAll("[data-queue] a"), link => link.GetAttribute("href") == "/en/editor/entries/committee/followed#texts.en.name");
        await translator.Open("/en/editor/translations?kind=target&to=en");
        Assert.DoesNotContain("followed", translator.Page.Body!.InnerHtml, StringComparison.Ordinal);

        await browser.Open("/ar/editor/entries/committee/followed");
        Assert.Single(browser.Page.QuerySelectorAll(".gap"));
        await browser.Submit("entry", ("Do", "save"), ("Reason", "translated"), ("texts.en.name", "A committee with a new name"));
        Assert.DoesNotContain(await Tasks(), one => one.Key == "followed");

        async Task<IReadOnlyList<TranslationTask>> Tasks() => await (await site.Get<TranslationWork>()).All("committee", "en", null);
    }

    [Fact]
    public async Task Fields_that_refer_to_an_entry_say_what_it_is_called_and_offer_others_by_name()
    {
        await Sent.Put(site, "referred", entry => entry.With("ar", words => words with { Name = "لجنة المنارة" }));
        await Sent.Put(site, "referring");
        await (await site.Get<AffiliationEdits>()).Put(Entries.Link("referring", "partner_of", "referred"), Entries.Origin);
        var browser = await (await site.Editor(Role.Translator)).Browser();
        await browser.Open("/ar/editor/entries/affiliation/referring/partner_of/referred");
        Assert.Contains(browser.Page.QuerySelectorAll(".field .other"), name => name.TextContent == "لجنة المنارة");
        await browser.Open("/ar/editor/entries/names?kind=committee&q=" + Uri.EscapeDataString("المناره"));
        Assert.Contains("{\"key\":\"referred\",\"name\":\"لجنة المنارة\"}", Regex.Unescape(await browser.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }
}

public sealed class EntryEditorTestsOnSqlite(EditorialSiteOnSqlite site) : EntryEditorTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class EntryEditorTestsOnPostgres(EditorialSiteOnPostgres site) : EntryEditorTests(site), IClassFixture<EditorialSiteOnPostgres>;
