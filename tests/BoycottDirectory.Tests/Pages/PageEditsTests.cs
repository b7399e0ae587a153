using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Pages;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public abstract class PageEditsTests(Engine engine) : CatalogueTests(engine)
{
    private static readonly Origin ByEditor = new("editor", "written_by_editors");

    [Fact]
    public async Task What_the_site_says_takes_the_place_of_what_is_shipped_language_by_language_until_it_is_reset()
    {
        await Put(About("Ours", "## Ours\n\nWords."));
        var (english, arabic) = await Read("about");
        Assert.Equal(("Ours", true, "2026-11-22"), (english!.Title, english.IsOwn, english.Updated));
        Assert.Contains("<h2 id=\"ours\" dir=\"auto\">", english.Html, StringComparison.Ordinal);
        Assert.Equal((Shipped("about", "ar").Hash, false), (arabic!.Hash, arabic.IsOwn));
        Assert.Equal((Shipped("about", "en").Menu, Shipped("about", "en").Order, Shipped("about", "en").Kind), (english.Menu, english.Order, english.Kind));

        await Put(new PageEntry { Slug = "about" });
        Assert.Equal(Shipped("about", "en").Hash, (await Read("about")).English!.Hash);
        Assert.Equal([2, 1], (await Catalogue.Get<RevisionQueries>().History("page", (await Catalogue.Get<PageQueries>().Find("about"))!.Id)).Select(revision => revision.Number));
    }

    [Fact]
    public async Task A_page_of_the_sites_own_is_there_in_the_languages_that_it_has_and_can_be_taken_off()
    {
        await Put(Law());
        var (english, arabic) = await Read("law-be");
        Assert.Equal(("law_note", "BE", "footer", 7), (english!.Kind, english.Country, english.Menu, english.Order));
        Assert.Null(arabic);

        await Put(Law() with { Texts = [] });
        Assert.Equal((null, null), await Read("law-be"));
    }

    [Fact]
    public async Task Facts_alone_can_be_the_sites_own()
    {
        await Put(new PageEntry { Slug = "about", Menu = "none", Position = 3 });
        var (english, arabic) = await Read("about");
        Assert.Equal(("none", 3, "none", 3, false), (english!.Menu, english.Order, arabic!.Menu, arabic.Order, english.IsOwn));
    }

    [Fact]
    public async Task The_day_of_a_text_is_that_of_its_last_change()
    {
        await Put(About("Ours", "Words."));
        Catalogue.Clock.Advance(TimeSpan.FromDays(3));
        await Put(About("Ours", "Words.") with { Menu = "none" });
        Assert.Equal("2026-11-22", (await Read("about")).English!.Updated);
        await Put(About("Ours", "Other words."));
        Assert.Equal("2026-11-25", (await Read("about")).English!.Updated);
    }

    [Fact]
    public async Task The_search_finds_what_the_site_says_and_no_longer_what_it_took_off()
    {
        await Put(Law("Xylophones are lawful."));
        Assert.Equal(["law-be"], await Found("xylophones"));
        await Put(Law() with { Texts = [] });
        Assert.Empty(await Found("xylophones"));
    }

    [Fact]
    public async Task The_shipped_text_is_kept_that_another_one_was_written_over()
    {
        var shipped = Shipped("about", "en");
        await Put(About("Ours", "Words.", shipped.Hash));
        Assert.Equal((shipped.Title, shipped.Description, shipped.Body), await Catalogue.Get<PageQueries>().Shipped(shipped.Hash));
        Assert.Null(await Catalogue.Get<PageQueries>().Shipped("another"));
    }

    [Theory]
    [InlineData("slug", "Slug")]
    [InlineData("kind", "OneOf")]
    [InlineData("menu", "OneOf")]
    [InlineData("country", "Country")]
    [InlineData("position", "Place")]
    [InlineData("name_en", "Missing")]
    [InlineData("description_en", "Length")]
    [InlineData("body_en", "Markdown")]
    [InlineData("lang", "Language")]
    [InlineData("name", "NoText")]
    public async Task Refuses_what_breaks_a_rule(string field, string code)
    {
        var good = Law();
        var wrong = field switch
        {
            "slug" => good with { Slug = "Law BE" },
            "kind" => good with { Kind = null },
            "menu" => good with { Menu = "sidebar" },
            "country" => good with { Country = "Belgium" },
            "position" => good with { Position = 10_000 },
            "name_en" => With(words => words with { Name = null }),
            "description_en" => With(words => words with { Description = new string('x', 301) }),
            "body_en" => With(words => words with { Body = new string('>', 200) + "x" }),
            "lang" => good with { Texts = new(StringComparer.Ordinal) { ["fr"] = good.Texts["en"] } },
            _ => good with { Texts = [] },
        };
        var outcome = await Catalogue.Get<PageEdits>().Put(wrong, ByEditor);
        Assert.Equal((Change.Refused, field, code), (outcome.Change, outcome.Problems[0].Field, outcome.Problems[0].Code));

        PageEntry With(Func<PageWords, PageWords> change) => good with { Texts = new(StringComparer.Ordinal) { ["en"] = change(good.Texts["en"]) } };
    }

    [Fact]
    public async Task A_law_note_says_whose_law_it_is() =>
        Assert.Equal("country", Assert.Single((await Catalogue.Get<PageEdits>().Put(Law() with { Country = null }, ByEditor)).Problems).Field);

    private static PageEntry About(string title, string body, string? basedOn = null) => new()
    {
        Slug = "about", Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = title, Description = "One sentence.", Body = body, BasedOn = basedOn } },
    };

    private static PageEntry Law(string body = "Words.") => new()
    {
        Slug = "law-be", Kind = "law_note", Country = "BE", Menu = "footer", Position = 7,
        Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Law in Belgium", Description = "One sentence.", Body = body } },
    };

    private async Task Put(PageEntry page) => Assert.Contains((await Catalogue.Get<PageEdits>().Put(page, ByEditor)).Change, new[] { Change.New, Change.Changed });

    private MarkdownPage Shipped(string key, string lang) => Catalogue.Get<PageFiles>().Find(key, lang)!;

    private async Task<(MarkdownPage? English, MarkdownPage? Arabic)> Read(string key)
    {
        await Catalogue.Get<PageLibrary>().Load();
        return (Catalogue.Get<PageLibrary>().Find(key, "en"), Catalogue.Get<PageLibrary>().Find(key, "ar"));
    }

    private async Task<IEnumerable<string>> Found(string words)
    {
        using var culture = new Culture(SiteLanguage.All[1]);
        return (await Catalogue.Get<DirectorySearch>().Find(new SearchRequest { Text = words })).Hits.Select(hit => hit.Hit.Slug);
    }
}

public sealed class PageEditsTestsOnSqlite() : PageEditsTests(Engine.Sqlite);

public sealed class PageEditsTestsOnPostgres() : PageEditsTests(Engine.Postgres);
