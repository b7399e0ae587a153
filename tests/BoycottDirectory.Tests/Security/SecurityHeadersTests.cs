using System.Net;
using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public sealed class SecurityHeadersTests(SharedSite site)
{
    [Theory]
    [InlineData("/ar", 200), InlineData("/en/committees", 200), InlineData("/en/committees/bnc", 200), InlineData("/ar/search?q=bds", 200), InlineData("/ar/about", 200)]
    [InlineData("/", 302), InlineData("/about", 302), InlineData("/en/nothing", 404), InlineData("/en/committees/nobody", 404), InlineData("/nothing.php", 404)]
    [InlineData("/en/committees?kind=army", 400), InlineData("/api/v1/nothing", 404)]
    [InlineData("/health/live", 200), InlineData("/health/ready", 200), InlineData("/icon.svg", 200), InlineData("/en/not-found", 404), InlineData("/en/error", 404)]
    public async Task Stand_on_every_kind_of_answer(string path, int status)
    {
        using var answer = await site.Get(path);
        Assert.Equal(status, (int)answer.StatusCode);
        AssertGuarded(answer);
    }

    [Theory]
    [InlineData("/api/v1/search?q=bds", 200), InlineData("/api/v1/search?q=bds&limit=x", 400), InlineData("/en/committees.csv", 200)]
    public async Task Let_other_sites_read_open_data_and_nothing_more(string path, int status)
    {
        using var answer = await site.Get(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        AssertGuarded(answer, isOpen: true);
    }

    [Theory]
    [InlineData("POST", "/en/committees"), InlineData("PUT", "/en"), InlineData("DELETE", "/en/committees/bnc"), InlineData("PATCH", "/health/live"), InlineData("OPTIONS", "/ar")]
    public async Task Stand_on_what_is_not_allowed(string method, string path)
    {
        using var answer = await site.Send(new HttpMethod(method), path);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        AssertGuarded(answer);
    }

    [Fact]
    public async Task Stand_on_an_answer_that_says_nothing_has_changed()
    {
        using var first = await site.Get("/en/about");
        using var answer = await site.Get("/en/about", "If-None-Match: " + first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        AssertGuarded(answer);
    }

    [Theory]
    [InlineData("ar", "حدث خطأ في الموقع"), InlineData("en", "Something went wrong here")]
    public async Task Stand_on_the_page_of_an_unknown_fault_which_shows_a_number_and_no_cause(string language, string words)
    {
        await using var broken = new Site(Engine.Sqlite)
        {
            Configure = services => services.AddSingleton<CommitteeQueries>(_ => throw new InvalidOperationException("canary of the cause")),
        };

        using var answer = await broken.Get($"/{language}/committees/bnc");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        AssertGuarded(answer);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("canary|Exception|   at |\\.cs[^s]|\\.razor", page);
        var number = System.Text.RegularExpressions.Regex.Match(page, "<code dir=\"ltr\">([^<]+)</code>", default, TimeSpan.FromSeconds(1)).Groups[1].Value;
        Assert.NotEmpty(number);
        Assert.Contains(broken.Log.Lines, line => line.Contains("canary of the cause", StringComparison.Ordinal));
        Assert.Contains($"href=\"/{(language == "ar" ? "en" : "ar")}/committees/bnc\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Announce_the_onion_address_only_over_https()
    {
        await using var onion = new Site(Engine.Sqlite, "empty=true") { Configure = services => services.Configure<SiteOptions>(options => options.OnionUrl = "http://abc.onion/") };
        using var answer = await onion.Get("/en");
        Assert.False(answer.Headers.Contains("Onion-Location"));
    }

    private static void AssertGuarded(HttpResponseMessage answer, bool isOpen = false)
    {
        var policy = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("unsafe|https?:|\\*|wasm", policy);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal(isOpen ? "cross-origin" : "same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("require-corp", Header("Cross-Origin-Embedder-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Contains("geolocation=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        foreach (var chatty in new[] { "Server", "X-Powered-By", "X-AspNet-Version", "Set-Cookie", "Access-Control-Allow-Credentials" })
            Assert.False(answer.Headers.Contains(chatty), chatty);
        Assert.Equal(isOpen, answer.Headers.Contains("Access-Control-Allow-Origin"));

        string Header(string name) => Assert.Single(answer.Headers.TryGetValues(name, out var values) ? values : throw new Xunit.Sdk.XunitException($"{name} is missing on {(int)answer.StatusCode}"));
    }
}
