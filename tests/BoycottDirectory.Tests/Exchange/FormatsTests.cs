using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

/// <summary>The formats as programs get them, over HTTP, from the starter catalogue.</summary>
public sealed class FormatsTests(SharedSite site)
{
    private static readonly string[] All =
    [
        "/ar/committees.csv", "/en/committees.csv?country=BE", "/ar/committees.json", "/en/committees.geojson", "/ar/committees/bnc.json", "/en/committees/bnc.vcf", "/ar/committees/bnc.atom",
        "/en/committees/bnc.ics", "/ar/feed.atom", "/en/events.ics", "/sitemap.xml", "/api/v1/committees?per_page=100", "/api/v1/committees/abp", "/api/v1/openapi.json",
        "/en/committees/abp.json", "/ar/embed/committees/abp", "/en/embed/committees?country=BE", "/en/committees/abp/history", "/en/committees/abp", "/ar/events",
        "/ar/targets.csv", "/en/targets.json", "/en/targets/carrefour.json", "/en/targets/carrefour", "/api/v1/targets?per_page=100", "/api/v1/targets/general-mills", "/en/campaigns.csv",
        "/ar/campaigns.json", "/en/campaigns/academic-boycott.json", "/api/v1/campaigns", "/api/v1/campaigns/boycott-carrefour", "/api/v1/events", "/api/v1/events/land-day", "/en/who",
        "/ar/who.csv", "/en/who.json?country=JO", "/ar/events.json", "/en/events.csv", "/ar/events/land-day.json", "/en/embed/targets/carrefour", "/ar/embed/campaigns/boycott-carrefour",
        "/api/v1/search?q=bds", "/api/v1/suggest?q=bds",
    ];

    [Fact]
    public async Task Never_carries_a_note_of_the_editors()
    {
        foreach (var path in All)
        {
            var (status, text) = await Read(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, status));
            // Notes of the starter catalogue: on the entries abp and academics-for-palestine, and on land-day's neighbours.
            foreach (var note in new[] { "member list undated", "from general knowledge", "look for a second source", "ask the organisers each year", "re-check", "liquidation year not shown" })
                Assert.DoesNotContain(note, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answers_every_conditional_request_without_a_body()
    {
        foreach (var path in All) await AnswersConditionally(path);
    }

    private async Task AnswersConditionally(string path)
    {
        using var first = await site.Get(path);
        using var second = await site.Get(path, $"If-None-Match: {first.Headers.ETag}");
        Assert.Equal((path, HttpStatusCode.NotModified), (path, second.StatusCode));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        if (first.Content.Headers.ContentType!.MediaType != "text/html") Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Gives_all_committees_as_CSV_that_spreadsheet_programs_read()
    {
        using var answer = await site.Get("/ar/committees.csv?country=BE");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var (_, json) = await Read("/api/v1/committees?country=BE");
        using var document = JsonDocument.Parse(json);
        Assert.Equal(document.RootElement.GetProperty("total").GetInt32() + 1, Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Gives_unlocated_features_a_null_geometry()
    {
        var (_, text) = await Read("/en/committees.geojson");
        using var document = JsonDocument.Parse(text);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            Assert.True(feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind is JsonValueKind.Null or JsonValueKind.Object);
    }

    [Fact]
    public async Task Pages_through_the_API_without_losing_or_repeating_any()
    {
        var slugs = new List<string>();
        string? next = "/api/v1/committees?per_page=40";
        while (next is not null)
        {
            using var answer = await site.Get(next);
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            slugs.AddRange(document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!));
            next = answer.Headers.GetValues("Link").Single().Split(", ").Where(link => link.Contains("rel=\"next\"", StringComparison.Ordinal))
                .Select(link => link[1..link.IndexOf('>', StringComparison.Ordinal)]).FirstOrDefault();
        }

        Assert.Equal(slugs.Count, slugs.Distinct().Count());
        var (_, first) = await Read("/api/v1/committees");
        Assert.Contains($"\"total\":{slugs.Count.ToString(CultureInfo.InvariantCulture)},", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "لا يمكن الجواب"), InlineData("en", "cannot be answered")]
    public async Task Says_what_is_wrong_in_the_reader_s_language(string language, string words)
    {
        using var answer = await site.Get("/api/v1/committees?kind=army&contry=PS&per_page=0", $"Accept-Language: {language}");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var document = JsonDocument.Parse(text);
        Assert.Contains(words, document.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(["contry", "kind", "per_page"], document.RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Fact]
    public async Task Keeps_the_ids_of_its_feeds_apart_from_titles()
    {
        var (_, text) = await Read("/ar/feed.atom");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(text).Root!.Elements(atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Matches("^tag:[^,]+,2026:ar/(committees|targets|campaigns|events)/[a-z0-9-]+$", entry.Element(atom + "id")!.Value));
    }

    [Fact]
    public async Task Lists_every_page_with_all_its_languages_in_the_map_of_the_site()
    {
        var (_, text) = await Read("/sitemap.xml");
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";
        var urls = XDocument.Parse(text).Root!.Elements(map + "url").ToList();
        var locations = urls.Select(url => url.Element(map + "loc")!.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(urls.Count, locations.Count);
        foreach (var url in urls)
        {
            var alternates = url.Elements(xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value);
            Assert.Equal(["ar", "en", "x-default"], alternates.Keys.Order());
            Assert.Contains(url.Element(map + "loc")!.Value, alternates.Values);
            Assert.Subset(locations, alternates.Values.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Folds_the_lines_of_a_card_at_75_octets()
    {
        var (_, text) = await Read("/ar/committees/bnc.vcf");
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.StartsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCARD\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_other_sites_frame_the_embedded_pages_and_no_others()
    {
        foreach (var framed in new[] { "committees/bnc", "committees/bnc", "targets/carrefour", "campaigns/boycott-carrefour" })
        {
            using var embed = await site.Get("/ar/embed/" + framed);
            Assert.Contains("frame-ancestors *", embed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(embed.Headers.Contains("X-Frame-Options"));
            using var page = await site.Get("/ar/committees/bnc");
            Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Allows_inline_style_on_the_page_of_the_API_alone()
    {
        using var docs = await site.Get("/api/v1/docs");
        var policy = docs.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("style-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("://", (await docs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Text)> Read(string path)
    {
        using var answer = await site.Get(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
