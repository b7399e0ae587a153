using System.Net;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Languages;

public sealed class LanguageChoiceTests(SharedSite site)
{
    [Theory]
    [InlineData("/", "/ar"), InlineData("/", "/en", "Accept-Language: en-GB,en;q=0.9"), InlineData("/", "/ar", "Accept-Language: fr, ar;q=0.5, en;q=0.2")]
    [InlineData("/", "/en", "Accept-Language: ar;q=0.1, en;q=0.9"), InlineData("/", "/ar", "Accept-Language: fr"), InlineData("/", "/ar", "Accept-Language: ,;q=x")]
    [InlineData("/", "/en", "Accept-Language: ar", "Cookie: language=en"), InlineData("/", "/ar", "Accept-Language: en", "Cookie: language=ar")]
    [InlineData("/", "/en", "Accept-Language: en", "Cookie: language=fr"), InlineData("/about", "/en/about", "Cookie: language=en")]
    [InlineData("/committees?country=BE&q=%D9%84", "/ar/committees?country=BE&q=%D9%84")]
    public async Task Sends_a_page_without_a_language_to_the_readers(string path, string location, params string[] headers)
    {
        using var answer = await site.Get(path, headers);
        Assert.Equal((HttpStatusCode.Found, location), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal("private, no-cache", answer.Headers.CacheControl!.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
        Assert.Equal(["Accept-Language", "Cookie"], answer.Headers.Vary.Order(StringComparer.Ordinal));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/health/live"), InlineData("/api/v1/search?q=bds"), InlineData("/icon.svg")]
    public async Task Leaves_addresses_for_machines_without_a_language(string path)
    {
        using var answer = await site.Get(path, "Accept-Language: en");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/ar/about", "ar", "rtl"), InlineData("/en/about", "en", "ltr")]
    public async Task Takes_the_language_of_a_page_from_its_address_alone(string path, string lang, string direction)
    {
        using var answer = await site.Get(path, $"Accept-Language: {(lang == "ar" ? "en" : "ar")}", $"Cookie: language={(lang == "ar" ? "en" : "ar")}; .AspNetCore.Culture=c=fr|uic=fr");
        Assert.Contains($"<html lang=\"{lang}\" dir=\"{direction}\">", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain($"<html lang=\"{(lang == "ar" ? "en" : "ar")}\"", await site.Page(path + "?culture=fr&ui-culture=fr"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ar/committees?country=BE&kind=union", "/en/committees?country=BE&amp;kind=union")]
    [InlineData("/en/committees/bnc", "/ar/committees/bnc")]
    [InlineData("/en/about", "/ar/about")]
    [InlineData("/ar", "/en")]
    [InlineData("/ar/committees?q=%D9%84%D8%AC%D9%86%D8%A9", "/en/committees?q=%D9%84%D8%AC%D9%86%D8%A9")]
    public async Task Switches_the_language_and_keeps_page_and_filters(string path, string there)
    {
        var other = there[1..3];
        Assert.Contains($"<a class=\"switch\" lang=\"{other}\" dir=\"{(other == "ar" ? "rtl" : "ltr")}\" hreflang=\"{other}\" href=\"{there}\">", await site.Page(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ar/nothing/here?x=1", "/en/nothing/here?x=1"), InlineData("/en/committees/nobody", "/ar/committees/nobody")]
    public async Task Switches_the_language_of_an_error_without_leaving_its_address(string path, string there)
    {
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"href=\"{there}\">", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_choice_of_a_reader_who_used_the_switch_in_a_cookie_that_holds_nothing_else()
    {
        using var client = await site.Client();
        using var answer = await site.Get("/en/about", $"Referer: {client.BaseAddress}ar/about?x=1");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal(["httponly", "language=en", "max-age=31536000", "path=/", "samesite=lax"],
            cookie.ToLowerInvariant().Split("; ").Where(part => !part.StartsWith("expires", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.True(answer.Headers.CacheControl!.Private);
    }

    [Theory]
    [InlineData("ar/about", "language=en")] // she has it already
    [InlineData("en/about", "")] // the same language
    [InlineData("arabia", "")]
    [InlineData("", "")]
    public async Task Sets_no_cookie_for_reading(string from, string cookie)
    {
        using var client = await site.Client();
        using var answer = await site.Get("/en/about", $"Referer: {client.BaseAddress}{from}", $"Cookie: {cookie}");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/ar/about"), InlineData("not an address"), InlineData("/ar/about")]
    public async Task Sets_no_cookie_for_a_link_from_elsewhere(string from)
    {
        using var answer = await site.Get("/en/about", "Referer: " + from);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("//evil.example/about"), InlineData("/\\evil.example"), InlineData("/%2F%2Fevil.example"), InlineData("/ar//evil.example"), InlineData("/https://evil.example")]
    public async Task Sends_nobody_to_another_site(string path)
    {
        using var client = await site.Client();
        var raw = await RawHttp.Get(client.BaseAddress!, path);
        var location = raw.Split("\r\n").FirstOrDefault(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase));
        if (location is not null) Assert.Matches("(?i)^location: /(ar|en)(/[^/\\\\]|\\?|$)", location);
    }

    [Theory]
    [InlineData("/AR/about"), InlineData("/fr/about"), InlineData("/ar-EG/about"), InlineData("/arabic/x")]
    public async Task Has_no_other_languages(string path)
    {
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
