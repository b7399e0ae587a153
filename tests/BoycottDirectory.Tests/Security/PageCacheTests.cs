using System.IO.Compression;
using System.Net;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public sealed class PageCacheTests(SharedSite site)
{
    public static TheoryData<string> Pages => ["/ar", "/en", "/ar/committees", "/en/committees?country=BE", "/en/committees/bnc", "/ar/committees/bnc/history", "/ar/about", "/en/search?q=bds", "/api/v1/search?q=bds"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_revisit_costs_an_answer_without_a_body(string path)
    {
        using var first = await site.Get(path);
        Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString().Replace("no-cache, public", "public, no-cache", StringComparison.Ordinal));

        using var again = await site.Get(path, $"If-None-Match: \"other\", {first.Headers.ETag}");

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("\"x\""), InlineData("W/\"0-0-20200101-00000000\""), InlineData("garbage"), InlineData("")]
    public async Task Who_knows_another_version_gets_the_page(string tag)
    {
        using var answer = await site.Get("/en/about", "If-None-Match: " + tag);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/en/accessibility", 2), InlineData("/en/committees?country=BE&kind=coalition", 3)]
    public async Task An_address_is_answered_from_memory_from_the_second_time_on_or_the_third_when_it_has_a_query(string path, int time)
    {
        await using var own = new Site(Engine.Sqlite);
        for (var asked = 1; asked <= 3; asked++)
        {
            using var answer = await own.Get(path);
            Assert.Equal(asked >= time, answer.Headers.Age is not null);
        }
    }

    [Fact]
    public async Task A_change_of_the_catalogue_changes_the_tag_and_the_page_at_once()
    {
        await using var own = new Site(Engine.Sqlite, "empty=true");
        using var before = await own.Get("/en/committees");
        var database = await own.Get<Database>();

        await (await own.Get<BoycottDirectory.Committees.CommitteeEdits>()).Put("acme", _ => Entries.Committee("acme"), Entries.Origin);

        using var after = await own.Get("/en/committees", "If-None-Match: " + before.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("Committee acme", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, await database.Scalar<long>("select version from catalogue_version"));
    }

    [Fact]
    public async Task A_new_day_changes_the_tag_and_what_a_page_says_of_freshness()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Catalogue.Start);
        await using var own = new Site(Engine.Sqlite, "empty=true") { Clock = clock };
        await (await own.Get<BoycottDirectory.Committees.CommitteeEdits>()).Put("acme", _ => Entries.Committee("acme"), Entries.Origin);
        using var before = await own.Get("/en/committees/acme");
        Assert.Contains("12 days ago", await own.Page("/en/committees/acme"), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("13 days ago", await own.Page("/en/committees/acme"), StringComparison.Ordinal);
        using var after = await own.Get("/en/committees/acme");
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [InlineData("/en/nothing"), InlineData("/en/committees?kind=army"), InlineData("/en/committees/nobody")]
    public async Task An_error_has_no_tag(string path)
    {
        using var answer = await site.Get(path);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("br", "br"), InlineData("gzip", "gzip"), InlineData("gzip, deflate, br, zstd", "br"), InlineData("", ""), InlineData("identity", ""), InlineData("zstd", "")]
    [InlineData("gzip;q=1.0, br;q=0", "gzip"), InlineData("br;q=0, gzip;q=0", ""), InlineData("gzip, *;q=0", "gzip"), InlineData("BR", "br"), InlineData("x-brotli", "")]
    [InlineData("br;q=0.1, gzip;q=0.9", "br gzip"), InlineData("*", "br gzip"), InlineData("nonsense;;;=", ""), InlineData("gzip;q=0, br", "br")]
    public async Task Each_client_gets_an_encoding_that_it_accepts_also_from_the_cache(string accepted, string allowed)
    {
        // An address of its own each time, so that the first answer is not from the cache and the second is.
        var path = "/en/committees?q=" + Uri.EscapeDataString("encoding " + accepted);
        var plain = await site.Page("/en/committees?q=" + Uri.EscapeDataString("encoding " + accepted) + "&country=");
        Assert.Contains("</html>", plain, StringComparison.Ordinal);

        foreach (var turn in new[] { "first", "again", "after others" })
        {
            if (turn == "after others")
                foreach (var other in new[] { "br", "gzip", "identity", "*" }) (await site.Get(path, "Accept-Encoding: " + other)).Dispose();
            using var answer = await site.Get(path, "Accept-Encoding: " + accepted);
            var encoding = string.Join(' ', answer.Content.Headers.ContentEncoding);
            Assert.True(encoding.Length == 0 || allowed.Split(' ').Contains(encoding), $"{turn}: “{accepted}” got {encoding}");
            Assert.Contains("</html>", await Unpack(answer, encoding), StringComparison.Ordinal);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task A_page_for_one_host_is_not_served_under_another()
    {
        using var evil = await site.Get("/en/about?host", "Host: evil.example");
        Assert.DoesNotContain("evil.example", await site.Page("/en/about?host"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_address_that_was_set_stands_in_links_whatever_host_was_asked()
    {
        await using var own = new Site(Engine.Sqlite, "empty=true") { Configure = services => services.Configure<SiteOptions>(options => options.Url = "https://directory.example/") };
        using var answer = await own.Get("/en/about", "Host: evil.example");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<link rel=\"canonical\" href=\"https://directory.example/en/about\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arabic_leaves_as_letters()
    {
        var page = await site.Page("/ar");
        Assert.Contains("دليل المقاطعة", page, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x6", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/en"), InlineData("/ar/about"), InlineData("/health/live")]
    public async Task A_head_request_gets_the_headers_alone(string path)
    {
        using var answer = await site.Send(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("<html", await site.Page(path == "/health/live" ? "/en" : path), StringComparison.Ordinal);
    }

    private static async Task<string> Unpack(HttpResponseMessage answer, string encoding)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
