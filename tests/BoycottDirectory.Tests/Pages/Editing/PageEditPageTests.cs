using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Pages;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Pages.Editing;

public abstract class PageEditPageTests(EditorialSite site)
{
    [Theory, InlineData("ar", "privacy", "عنواننا"), InlineData("en", "about", "Our title")]
    public async Task A_page_is_written_in_both_languages_shown_and_put_back_as_it_was_shipped(string language, string key, string title)
    {
        var shipped = (await site.Get<PageFiles>()).Find(key, language)!;
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open($"/{language}/editor/pages/{key}");
        Assert.Equal(shipped.Body, Field(browser, $"body_{language}"));
        await browser.Submit("save", ("Do", "save"), ("name_ar", "عنواننا"), ("name_en", "Our title"), ("body_ar", "## فقرة\n\nكلام."), ("body_en", "## Part\n\nWords."));
        Assert.EndsWith($"/{language}/editor/pages/{key}?done=published", browser.Location, StringComparison.Ordinal);

        var page = await site.Page($"/{language}/{key}");
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(language == "ar" ? "<h2 id=\"فقرة\" dir=\"auto\">فقرة</h2>" : "<h2 id=\"part\" dir=\"auto\">Part</h2>", page, StringComparison.Ordinal);
        await browser.Open(browser.Location!);
        Assert.Equal(2, browser.Page.QuerySelectorAll("form[action$='/reset']").Length);
        Assert.Contains(browser.Page.QuerySelectorAll("del"), removed => removed.TextContent.Length > 0);
        Assert.Equal("written_by_editors", await Scalar<string>("select reason from decisions order by id desc limit 1"));
        Assert.NotNull(await Scalar<long?>("select decided_by from decisions order by id desc limit 1"));

        for (var left = 2; left > 0; left--)
        {
            await browser.Submit("/reset");
            Assert.EndsWith("?done=reset", browser.Location, StringComparison.Ordinal);
            await browser.Open(browser.Location!);
        }

        Assert.Contains($"<h1>{shipped.Title}</h1>", await site.Page($"/{language}/{key}"), StringComparison.Ordinal);
        Assert.Equal("shipped_text_restored", await Scalar<string>("select reason from decisions order by id desc limit 1"));
        Assert.Contains("عنواننا", await site.Page($"/ar/{key}/history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_as_it_was_shipped_stays_shipped()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/pages/api");
        await browser.Submit("save", ("Do", "save"));
        Assert.EndsWith("?done=same", browser.Location, StringComparison.Ordinal);
        Assert.Null(await (await site.Get<PageQueries>()).Find("api"));
        Assert.Equal(0, await Scalar<long>("select count(*) from submissions where kind = 'page' and entry_slug = 'api' and state <> 'withdrawn'"));
    }

    [Theory, InlineData("ar", "en", "take-part"), InlineData("en", "ar", "start-a-committee")]
    public async Task A_text_that_still_renders_the_newer_one_is_said_to_and_is_behind_no_more(string moved, string stays, string key)
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await Write("Words. ");
        Assert.True(await IsListed());
        await browser.Open($"/{stays}/editor/pages/{key}");
        Assert.Null(browser.Page.QuerySelector($"#renders_{moved}"));
        Assert.NotNull(browser.Page.QuerySelector($"label[for=renders_{stays}]"));
        await browser.Submit("save", ("Do", "save"), ($"renders_{stays}", "1"));
        Assert.EndsWith("?done=published", browser.Location, StringComparison.Ordinal);
        Assert.False(await IsListed());
        await browser.Open($"/{stays}/editor/pages/{key}");
        Assert.Null(browser.Page.QuerySelector($"#renders_{stays}"));
        Assert.DoesNotContain("renders", await site.Page($"/{stays}/{key}/history"), StringComparison.OrdinalIgnoreCase);

        await Write("Other words. ");
        Assert.True(await IsListed());

        async Task Write(string words)
        {
            await browser.Open($"/{moved}/editor/pages/{key}");
            await browser.Submit("save", ("Do", "save"), ($"body_{moved}", words + Field(browser, $"body_{moved}")));
            Assert.EndsWith("?done=published", browser.Location, StringComparison.Ordinal);
        }

        async Task<bool> IsListed() => (await (await site.Get<TranslationWork>()).All("page", stays, "outdated")).Any(task => task.Key == key);
    }

    [Fact]
    public async Task A_new_page_needs_a_second_editor_and_says_what_is_missing()
    {
        var (one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await one.Open("/ar/editor/pages?address=committees");
        Assert.Single(one.Page.QuerySelectorAll(".problems li"));
        await one.Open("/ar/editor/pages?address=law-be");
        Assert.EndsWith("/ar/editor/pages/law-be", one.Location, StringComparison.Ordinal);
        await one.Open(one.Location!);
        await one.Submit("save", ("Do", "save"), ("kind", "law_note"), ("name_en", "Law"));
        Assert.Equal(["country", "description_en", "body_en"], one.Page.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")!.Split('#')[1]));
        Assert.Equal("Law", Field(one, "name_en"));
        await one.Submit("save", ("Do", "save"), ("country", "BE"), ("description_en", "One sentence."), ("body_en", "Words."));
        Assert.EndsWith("?done=held", one.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/law-be")).StatusCode);

        var id = await Scalar<long>("select max(id) from submissions where entry_slug = 'law-be'");
        await two.Open($"/en/editor/queue/{id}");
        await two.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));
        Assert.Equal(HttpStatusCode.Found, two.Status);
        await (await site.Get<PageLibrary>()).Load();
        Assert.Contains("<h1>Law</h1>", await site.Page("/en/law-be"), StringComparison.Ordinal);
        Assert.Contains(" lang=\"en\" dir=\"ltr\"", await site.Page("/ar/law-be"), StringComparison.Ordinal);
        await two.Open("/en/editor/translations?kind=page&to=ar&state=missing");
        Assert.Contains(two.Page.QuerySelectorAll("[data-queue] a"), link => link.GetAttribute("href") == "/en/editor/pages/law-be#body_ar" && link.TextContent == "Law");
    }

    [Fact]
    public async Task A_translator_proposes_and_an_editor_publishes()
    {
        var (translator, editor) = (await (await site.Editor(Role.Translator)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await translator.Open("/ar/editor/pages/history");
        await translator.Submit("save", ("Do", "save"), ("name_ar", "تاريخ آخر"));
        Assert.EndsWith("?done=proposed", translator.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("تاريخ آخر", await site.Page("/ar/history"), StringComparison.Ordinal);
        await translator.Open("/ar/editor/pages");
        Assert.Contains(translator.Page.QuerySelectorAll("a[href*='/editor/queue/']"), link => link.TextContent.Length > 0);

        var id = await Scalar<long>("select max(id) from submissions where entry_slug = 'history'");
        await editor.Open($"/ar/editor/queue/{id}");
        await editor.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));
        await (await site.Get<PageLibrary>()).Load();
        Assert.Contains("تاريخ آخر", await site.Page("/ar/history"), StringComparison.Ordinal);
        await translator.Open("/ar/editor/translations?kind=page&to=en&state=outdated");
        var link = translator.Page.QuerySelectorAll("[data-queue] a").Select(one => one.GetAttribute("href")).Single(one => one!.Contains("/history", StringComparison.Ordinal));
        await translator.Open(link!.Split('#')[0]);
        Assert.NotNull(translator.Page.GetElementById(link.Split('#')[1]));
    }

    [Fact]
    public async Task A_stale_form_overwrites_nothing_and_brings_both_together()
    {
        var (one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await one.Open("/en/editor/pages/take-part");
        await two.Open("/en/editor/pages/take-part");
        await two.Submit("save", ("Do", "save"), ("name_en", "Theirs"), ("name_ar", "عنوانهم"));

        await one.Submit("save", ("Do", "save"), ("name_en", "Mine"), ("description_en", "My sentence."));

        Assert.Equal(HttpStatusCode.OK, one.Status);
        Assert.Equal(["c-texts.en.name"], one.Page.QuerySelectorAll("fieldset").Select(field => field.Id));
        Assert.Equal(("Mine", "My sentence.", "عنوانهم"), (Field(one, "name_en"), Field(one, "description_en"), Field(one, "name_ar")));
        Assert.Contains("<h1>Theirs</h1>", await site.Page("/en/take-part"), StringComparison.Ordinal);
        await one.Submit("save", ("Do", "save"));
        Assert.Contains(one.Page.QuerySelectorAll(".problems a"), link => link.GetAttribute("href")!.EndsWith("#c-texts.en.name", StringComparison.Ordinal));
        await one.Submit("save", ("Do", "save"), ("c:texts.en.name", "now"));

        Assert.EndsWith("?done=published", one.Location, StringComparison.Ordinal);
        var page = (await (await site.Get<PageQueries>()).Find("take-part"))!;
        Assert.Equal(("Theirs", "My sentence.", "عنوانهم"), (page.In("en")!.Name, page.In("en")!.Description, page.In("ar")!.Name));
    }

    [Fact]
    public async Task A_text_is_outdated_once_the_shipped_one_has_changed_until_somebody_says_that_it_was_taken_into_account()
    {
        // As if an earlier release had shipped another text.
        var (database, browser) = (await site.Get<Database>(), await (await site.Editor(Role.Editor)).Browser());
        await browser.Open("/en/editor/pages/editorial-policy");
        await browser.Submit("save", ("Do", "save"), ("name_en", "Our policy"));
        await database.Execute("insert into shipped_texts (hash, name, description, body) values ('old', 'An old title', 'x', 'y')");
        await browser.Open("/en/editor/pages/editorial-policy");
        Assert.Empty(browser.Page.QuerySelectorAll("#taken_en"));
        await database.Execute("update revisions set snapshot = replace(snapshot, @now, 'old') where kind = 'page'", new { now = (await site.Get<PageFiles>()).Find("editorial-policy", "en")!.Hash });
        await database.Execute("update page_texts set based_on = 'old' where lang = 'en' and page_id = (select id from pages where slug = 'editorial-policy')");

        await browser.Open("/en/editor/pages");
        Assert.Contains(browser.Page.QuerySelectorAll("td[data-state=Outdated]"), cell => cell.ParentElement!.TextContent.Contains("/editorial-policy", StringComparison.Ordinal));
        await browser.Open("/en/editor/pages/editorial-policy");
        Assert.Contains(browser.Page.QuerySelectorAll("details del"), removed => removed.TextContent.Contains("old", StringComparison.Ordinal));
        await browser.Submit("save", ("Do", "save"), ("name_en", "Our newer policy"));
        await browser.Open("/en/editor/pages/editorial-policy");
        Assert.Single(browser.Page.QuerySelectorAll("#taken_en"));
        await browser.Submit("save", ("Do", "save"), ("taken_en", "1"));
        await browser.Open("/en/editor/pages/editorial-policy");
        Assert.Empty(browser.Page.QuerySelectorAll("#taken_en"));
    }

    [Fact]
    public async Task Menus_are_arranged_in_one_form()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/menus");
        await browser.Submit("menus", ("menu:start-a-committee", "header"), ("place:start-a-committee", "first"));
        Assert.Equal("#place:start-a-committee", Assert.Single(browser.Page.QuerySelectorAll(".problems a")).GetAttribute("href"));
        await browser.Submit("menus", ("menu:start-a-committee", "header"), ("place:start-a-committee", "-5"), ("menu:law-fr", "footer"));
        Assert.EndsWith("?done=1", browser.Location, StringComparison.Ordinal);
        foreach (var lang in new[] { "ar", "en" })
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Page($"/{lang}/search?q=x"));
            Assert.Single(page.QuerySelectorAll($"header nav a[href='/{lang}/start-a-committee']"));
            Assert.Single(page.QuerySelectorAll($"footer nav a[href='/{lang}/law-fr']"));
        }
    }

    [Fact]
    public async Task What_is_typed_is_kept_as_a_draft_and_dropped_once_it_is_saved()
    {
        var editor = await site.Editor(Role.Editor);
        var drafts = await site.Get<EditorDraftEdits>();
        await drafts.Save(editor.Id, new EditorDraft { What = "page/accessibility", Path = "/editor/pages/accessibility", Fields = new Dictionary<string, string> { ["name_en"] = "From a draft", ["kind"] = "policy" } }, "window");
        var browser = await editor.Browser();
        await browser.Open("/en/editor/pages/accessibility");
        Assert.Equal("From a draft", Field(browser, "name_en"));
        await browser.Submit("save", ("Do", "save"), ("description_en", "One."), ("body_en", "Words."), ("menu", "footer"), ("position", "5"));
        Assert.EndsWith("?done=published", browser.Location, StringComparison.Ordinal);
        Assert.Null(await (await site.Get<EditorDraftQueries>()).Find(editor.Id, "page/accessibility"));
    }

    [Fact]
    public async Task A_draft_that_is_older_than_the_page_goes_over_nothing()
    {
        var editor = await site.Editor(Role.Editor);
        await (await site.Get<EditorDraftEdits>()).Save(editor.Id, new EditorDraft
        {
            What = "page/law-fr", Path = "/editor/pages/law-fr",
            Fields = new Dictionary<string, string> { ["Revision"] = "0", ["name_en"] = "Mine", ["description_en"] = "One.", ["body_en"] = "Words.", ["kind"] = "law_note", ["country"] = "FR", ["menu"] = "none", ["position"] = "200" },
        }, "window");
        var other = await (await site.Editor(Role.Editor)).Browser();
        await other.Open("/en/editor/pages/law-fr");
        await other.Submit("save", ("Do", "save"), ("name_en", "Theirs"));

        var browser = await editor.Browser();
        await browser.Open("/en/editor/pages/law-fr");
        Assert.Equal("Mine", Field(browser, "name_en"));
        await browser.Submit("save", ("Do", "save"));
        Assert.Contains("c-texts.en.name", browser.Page.QuerySelectorAll("fieldset").Select(field => field.Id));
        Assert.Equal("Theirs", (await (await site.Get<PageQueries>()).Find("law-fr"))!.In("en")!.Name);
    }

    private static string Field(FormBrowser browser, string name) =>
        browser.Page.QuerySelector($"textarea[name={name}]")?.TextContent.TrimStart('\n') ?? browser.Page.QuerySelector($"input[name={name}]")?.GetAttribute("value") ?? "";

    private async Task<T> Scalar<T>(string sql) => await (await site.Get<Database>()).Scalar<T>(sql);
}

public sealed class PageEditPageTestsOnSqlite(EditorialSiteOnSqlite site) : PageEditPageTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class PageEditPageTestsOnPostgres(EditorialSiteOnPostgres site) : PageEditPageTests(site), IClassFixture<EditorialSiteOnPostgres>;
