using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public abstract class NaughtyStringsTests(Site site)
{
    private static readonly string[] Parameters = ["country", "kind", "language", "scope", "freshness", "sort", "page"];

    [Theory]
    [InlineData("/ar/committees"), InlineData("/en/committees"), InlineData("/ar/search"), InlineData("/en/search")]
    public async Task Any_text_can_be_looked_for_and_comes_back_as_it_was(string path)
    {
        foreach (var text in NaughtyStrings.All)
        {
            var (status, page) = await Ask($"{path}?q={Uri.EscapeDataString(text)}");
            Assert.True(status is 200 or 400, $"{status} for {Name(text)}");
            AssertUntouched(page, text);
            var box = (IHtmlInputElement)new HtmlParser().ParseDocument(page).QuerySelector("main input[name=q]")!;
            var clean = FieldRules.Clean(text)?.ReplaceLineEndings(" ") ?? "";
            Assert.True(clean.StartsWith(box.Value, StringComparison.Ordinal) && (box.Value.Length == clean.Length || box.Value.Length >= 199), $"“{Name(box.Value)}” for {Name(text)}");
        }
    }

    [Theory]
    [InlineData("/api/v1/search"), InlineData("/api/v1/suggest")]
    public async Task Any_text_can_be_looked_for_by_machines(string path)
    {
        foreach (var text in NaughtyStrings.All)
        {
            var (status, json) = await Ask($"{path}?q={Uri.EscapeDataString(text)}&kind={Uri.EscapeDataString(FieldRules.Cut(text, 100))}&lang={Uri.EscapeDataString(FieldRules.Cut(text, 100))}");
            Assert.True(status == 200, $"{status} for {Name(text)}");
            using var document = System.Text.Json.JsonDocument.Parse(json);
            Assert.Equal(System.Text.Json.JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task Any_text_as_a_filter_is_a_filter_or_said_to_be_none()
    {
        foreach (var (text, index) in NaughtyStrings.All.Select((text, index) => (text, index)))
        {
            // All filters at once would hide all but the first; one text meets one filter in each language.
            foreach (var parameter in Parameters)
            {
                var (status, page) = await Ask($"/{(index % 2 == 0 ? "ar" : "en")}/committees?{parameter}={Uri.EscapeDataString(text)}");
                Assert.True(status is 200 or 302 or 400, $"{status} for {parameter}={Name(text)}");
                if (status != 302) AssertUntouched(page, text);
            }
        }
    }

    [Fact]
    public async Task Any_text_as_a_path_is_a_page_or_not_found()
    {
        foreach (var text in NaughtyStrings.All)
        {
            foreach (var path in new[] { "/en/", "/ar/committees/", "/" })
            {
                var (status, page) = await Ask(path + Uri.EscapeDataString(text));
                Assert.True(status is 200 or 302 or 400 or 404, $"{status} for {path}{Name(text)}");
                AssertUntouched(page, text);
            }
        }
    }

    [Fact]
    public async Task Any_text_in_any_field_of_a_public_form_is_kept_or_refused()
    {
        var clock = new FakeTimeProvider(Catalogue.Start);
        await using var open = new Site(site.Engine, "empty=true") { Clock = clock };
        await open.Keep("acme", "keeper@acme.example");
        var forms = (await Crawl.Of(open)).Where(page => page.IsHtml).Select(page => (page.Path, page.Lang, Page: page.Parse()))
            .SelectMany(page => page.Page.Forms.Where(form => form.Method == "post").Select(form => (page.Lang, page.Path, Name: form.QuerySelector("input[name=_handler]")?.GetAttribute("value") ?? "")))
            .DistinctBy(form => (form.Lang, form.Name)).GroupBy(form => form.Name).ToList();
        Assert.Superset(new HashSet<string> { "ask", "claim", "contact", "correct", "register" }, forms.Select(form => form.Key).ToHashSet());

        var kept = 0;
        foreach (var form in forms)
        {
            using var visitor = await FormVisitor.Of(open);
            foreach (var (index, text) in NaughtyStrings.All.Index())
            {
                // Whoever sends much has to wait.
                if (index % 5 == 0) clock.Advance(TimeSpan.FromHours(1));
                var (_, path, name) = form.ElementAt(index % form.Count());
                await visitor.Go(path);
                var fields = visitor.TextFields(name);
                Assert.NotEmpty(fields);
                await visitor.SendEverywhere(name, text);
                Assert.True((int)visitor.Status is 200 or 400, $"{(int)visitor.Status} for {name} with {Name(text)}");
                AssertUntouched(visitor.Page.DocumentElement.OuterHtml, text);
                if (!visitor.Has(name)) continue;

                // A form that comes back has what was typed; an empty one follows on what was sent.
                foreach (var now in fields.Select(visitor.ValueOf).OfType<string>().Where(now => now.Length > 0))
                {
                    Assert.Equal(FieldRules.Clean(text)?.ReplaceLineEndings(" ") ?? "", FieldRules.Clean(now)?.ReplaceLineEndings(" ") ?? "");
                    kept++;
                }
            }
        }

        Assert.True(kept > 500, $"{kept} texts came back");
    }

    private async Task<(int Status, string Body)> Ask(string path)
    {
        using var answer = await site.Get(path);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // No text became an element, an attribute that acts, or a trace of the program.
    private static void AssertUntouched(string page, string text)
    {
        var document = new HtmlParser().ParseDocument(page);
        Assert.All(document.Scripts, script => Assert.True(script.Type == "application/ld+json" || script.Source?.StartsWith("/js/", StringComparison.Ordinal) == true, Name(text)));
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at BoycottDirectory", page, StringComparison.Ordinal);
        Assert.DoesNotContain(document.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
    }

    private static string Name(string text) => string.Concat(text.Take(40).Select(letter => letter is >= ' ' and <= '~' ? letter.ToString() : $"\\u{(int)letter:X4}"));
}

public sealed class NaughtyStringsOnSqlite(SharedSite site) : NaughtyStringsTests(site);

public sealed class NaughtyStringsOnPostgres(PostgresSite site) : NaughtyStringsTests(site), IClassFixture<PostgresSite>;

public sealed class PostgresSite() : Site(Engine.Postgres);
