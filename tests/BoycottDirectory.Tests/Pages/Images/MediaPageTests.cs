using System.Net;
using System.Net.Http.Headers;
using BoycottDirectory.Accounts;
using BoycottDirectory.Pages;
using BoycottDirectory.Pages.Images;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Pages.Images;

public abstract class MediaPageTests(EditorialSite site)
{
    [Theory, InlineData("ar", "شاطئ"), InlineData("en", "A shore")]
    public async Task A_picture_that_was_uploaded_is_shown_on_a_page_in_its_language_and_kept_while_it_is(string language, string alt)
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await Upload(browser, language, Pictures.Of("jpg", language == "ar" ? 1_800 : 1_700, 900));
        var slug = browser.Location!.Split("image=")[1];
        Assert.EndsWith($"/{language}/editor/media?image={slug}", browser.Location, StringComparison.Ordinal);
        await browser.Open(browser.Location);
        Assert.Equal($"![](media:{slug})", browser.Page.QuerySelector("#Markdown")!.GetAttribute("value"));

        var key = "picture-" + language;
        await Put(key, $"Words.\n\n![](media:{slug})\n\n![Said by the text](/media/{slug}.jpg)\n\n![Elsewhere](https://evil.example/x.jpg)");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Page($"/{language}/{key}"));
        var pictures = page.QuerySelectorAll("img");
        Assert.Equal([$"/media/{slug}.jpg", $"/media/{slug}.jpg"], pictures.Select(picture => picture.GetAttribute("src")));
        // The page is in English alone: its pictures are too.
        Assert.Equal(["A shore", "Said by the text"], pictures.Select(picture => picture.GetAttribute("alt")));
        Assert.Equal(("1600", $"/media/{slug}-640.jpg 640w, /media/{slug}.jpg 1600w"), (pictures[0].GetAttribute("width"), pictures[0].GetAttribute("srcset")));
        Assert.Contains("Elsewhere", page.Body!.TextContent, StringComparison.Ordinal);

        await browser.Submit("remove");
        Assert.Contains(key, Assert.Single(browser.Page.QuerySelectorAll(".problems li")).TextContent, StringComparison.Ordinal);
        await Put(key, "Words.");
        await browser.Open($"/{language}/editor/media?image={slug}");
        Assert.Equal(alt, browser.Page.QuerySelector($"#alt_{language}")!.GetAttribute("value"));
        await browser.Submit("remove");
        Assert.EndsWith("/editor/media", browser.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/media/{slug}.jpg")).StatusCode);
        Assert.Equal(0, await Number("select count(*) from image_files where slug = @slug", slug));
        Assert.Equal(2, await Number("select max(number) from revisions r join submissions s on s.id = r.submission_id where s.entry_slug = @slug", slug));
    }

    [Fact]
    public async Task A_file_is_served_for_good_and_as_nothing_but_a_picture()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await Upload(browser, "en", Pictures.Of("png", 1_000, 400));
        var slug = browser.Location!.Split("image=")[1];
        foreach (var name in new[] { $"{slug}.png", $"{slug}-640.png" })
        {
            var answer = await site.Get("/media/" + name);
            Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal($"inline; filename=\"{name}\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
            Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        foreach (var name in new[] { $"{slug}.jpg", $"{slug}.png.php", $"{slug}-641.png", "..%2f..%2fdirectory.db", $"{slug.ToUpperInvariant()}.png" })
            Assert.Equal((name, HttpStatusCode.NotFound), (name, (await site.Get("/media/" + name)).StatusCode));
        Assert.False((await site.Get($"/media/{slug}.png%00")).IsSuccessStatusCode);
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task What_cannot_be_taken_is_said_and_the_words_typed_are_kept(string language)
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await Upload(browser, language, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), name: "harmless.png");
        Assert.Single(browser.Page.QuerySelectorAll("#File-problem"));
        Assert.Equal("A shore", browser.Page.QuerySelector("#alt_en")!.GetAttribute("value"));
        await Upload(browser, language, Pictures.Of("jpg", 300, 300), arabic: "");
        Assert.Equal(["#alt_ar"], browser.Page.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")));
        await Upload(browser, language, []);
        Assert.Single(browser.Page.QuerySelectorAll("#File-problem"));
        await Upload(browser, language, new byte[ImageRules.LargestFile + 1]);
        Assert.Single(browser.Page.QuerySelectorAll("#File-problem"));
        await Upload(browser, language, new byte[ImageRules.LargestFile + 1_000_000]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
        Assert.Contains(language == "ar" ? "10 ميغابايت" : "10 megabytes", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_cut_leaves_nothing()
    {
        var editor = await (await site.Editor(Role.Editor)).Browser();
        await editor.Open("/en/editor/media");
        var token = editor.Page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = Form("/", token, Pictures.Of("jpg", 2_000, 2_000), "x.jpg", "شاطئ").Content!;
        var body = await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var before = (Uploads(), await Number("select count(*) from image_files", ""));
        using var client = await site.Client();
        foreach (var part in new[] { 0.01, 0.5, 0.99 })
            await RawHttp.Cut(client.BaseAddress!, "/en/editor/media", form.Headers.ContentType!.ToString(), editor.Cookies, body, (int)(body.Length * part));

        await editor.Open("/en/editor/media");
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        Assert.Equal(before, (Uploads(), await Number("select count(*) from image_files", "")));

        static int Uploads() => Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*").Length;
    }

    [Fact]
    public async Task Only_who_may_write_uploads()
    {
        var (reader, editor) = (await (await site.Editor(Role.Translator)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await reader.Open("/en/editor/media");
        Assert.Empty(reader.Page.QuerySelectorAll("input[type=file]"));
        await editor.Open("/en/editor/media");
        var before = await Number("select count(*) from images", "");
        await reader.Send(Form("/en/editor/media", reader.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, Pictures.Of("jpg", 310, 300), "x.jpg", "شاطئ"));
        Assert.NotEqual(HttpStatusCode.Found, reader.Status);
        Assert.Equal(before, await Number("select count(*) from images", ""));
    }

    [Fact]
    public async Task A_page_names_no_picture_that_is_not_there()
    {
        var outcome = await (await site.Get<PageEdits>()).Put(Page("nowhere", "![x](media:00000000000000000000)"), new Origin("editor", "written_by_editors"));
        Assert.Equal(("body_en", "UnknownImage"), (Assert.Single(outcome.Problems).Field, outcome.Problems[0].Code));
    }

    private static async Task Upload(FormBrowser browser, string language, byte[] file, string name = "x.jpg.php", string arabic = "شاطئ")
    {
        await browser.Open($"/{language}/editor/media");
        await browser.Send(Form($"/{language}/editor/media", browser.Page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!, file, name, arabic));
    }

    private static HttpRequestMessage Form(string path, string token, byte[] file, string name, string arabic)
    {
        var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        return new(HttpMethod.Post, path)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent("upload"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" }, { content, "File", name },
                { new StringContent(arabic), "alt_ar" }, { new StringContent("A shore"), "alt_en" },
            },
        };
    }

    private static PageEntry Page(string key, string body) => new()
    {
        Slug = key, Kind = "guide", Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Pictures", Description = "One sentence.", Body = body } },
    };

    private async Task Put(string key, string body)
    {
        Assert.NotEqual(Change.Refused, (await (await site.Get<PageEdits>()).Put(Page(key, body), new Origin("editor", "written_by_editors"))).Change);
        await (await site.Get<PageLibrary>()).Load();
    }

    private async Task<long> Number(string sql, string slug) => await (await site.Get<Database>()).Scalar<long>(sql, new { slug });
}

public sealed class MediaPageTestsOnSqlite(EditorialSiteOnSqlite site) : MediaPageTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class MediaPageTestsOnPostgres(EditorialSiteOnPostgres site) : MediaPageTests(site), IClassFixture<EditorialSiteOnPostgres>;
