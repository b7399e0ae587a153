using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Security;

/// <summary>HTTP that no browser sends.</summary>
public sealed class OddRequestsTests(SharedSite site)
{
    [Theory]
    [InlineData("/%ff"), InlineData("/ar/%c3%28"), InlineData("/en/%00"), InlineData("/en/committees/%00"), InlineData("/en/..%2f..%2fetc%2fpasswd")]
    [InlineData("/css/..%2f..%2fappsettings.json"), InlineData("/css/..%5c..%5cappsettings.json"), InlineData("/%2e%2e/%2e%2e/etc/passwd"), InlineData("/../../etc/passwd")]
    [InlineData("/content/catalogue/committees.csv"), InlineData("/directory.db"), InlineData("/data/directory.db"), InlineData("/.git/config"), InlineData("/appsettings.json")]
    [InlineData("/en/committees/%252e%252e"), InlineData("/en/%E2%80%AE"), InlineData("/en/committees/'%20or%201=1--"), InlineData("/en/a/b/c/d/e/f"), InlineData("/en/committees/a/history/x")]
    public async Task A_path_that_leads_nowhere_is_not_found(string path) => Refused(await Get(path));

    [Theory]
    [InlineData("?%ff=%c3%28"), InlineData("?q=%00%01%02"), InlineData("?q=%ff%fe"), InlineData("?=&&&==&q"), InlineData("?q=a&q=b&q[]=c"), InlineData("?q=%F0%9F%98"), InlineData("?page=1&page=2")]
    [InlineData("?q=%u0041"), InlineData("?q=%E2%80%AE%E2%81%A6"), InlineData("?country=BE&country=FR"), InlineData("?q=%ED%A0%80")]
    public async Task A_query_that_means_nothing_harms_nothing(string query)
    {
        foreach (var path in new[] { "/en/committees", "/ar/search", "/api/v1/search", "/api/v1/suggest", "/en" }) Answered(await Get(path + query));
    }

    [Fact]
    public async Task A_query_of_ten_thousand_parameters_harms_nothing() =>
        Answered(await Get("/en/committees?" + string.Join('&', Enumerable.Range(0, 900).Select(number => $"a{number}=1"))));

    [Fact]
    public async Task An_address_that_is_absurdly_long_is_refused() => Refused(await Get("/en/committees?q=" + new string('x', 100_000)));

    [Theory]
    [InlineData("/ar/search", "لم يُبحث إلا عن أول 400 حرف."), InlineData("/en/search", "Only the first 400 characters were searched for."), InlineData("/ar/committees", ""), InlineData("/api/v1/search", ""), InlineData("/api/v1/suggest", "")]
    public async Task Ten_thousand_letters_are_looked_for_as_far_as_the_limit(string path, string words)
    {
        var answer = await Get(path + "?q=" + Uri.EscapeDataString(new string('ق', 10_000)));
        Assert.Equal(200, RawHttp.Status(answer));
        Assert.Contains(words, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_are_absurdly_long_are_refused() => Refused(await Get("/en", "X-Long: " + new string('x', 40_000)));

    [Fact]
    public async Task Headers_that_are_absurdly_many_are_refused() =>
        Refused(await Get("/en", [.. Enumerable.Range(0, 200).Select(number => $"X-{number}: 1")]));

    [Theory]
    [InlineData("TRACE"), InlineData("CONNECT"), InlineData("DEBUG"), InlineData("PROPFIND"), InlineData("BREW")]
    public async Task A_method_that_is_not_served_is_refused(string method) =>
        Refused(await Send($"{method} /en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task A_form_of_ten_thousand_fields_is_refused()
    {
        var form = string.Join('&', Enumerable.Range(0, 10_000).Select(number => $"a{number}=1"));
        Refused(await Send($"POST /en/committees HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}"));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused() =>
        Refused(await Send("POST /en/committees HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 2000000\r\n\r\n" + new string('x', 2_000_000)));

    [Theory]
    [InlineData("POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /en HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /en HTTP/1.1\r\nConnection: close\r\n\r\n")] // no host
    [InlineData("GET /en HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /en HTTP/1.1\r\nHost: localhost/evil\r\nConnection: close\r\n\r\n")]
    [InlineData("GET  /en HTTP/9.9\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003")] // TLS to a plain port
    public async Task A_request_that_breaks_the_protocol_is_refused(string request)
    {
        var answer = await Send(request);
        Refused(answer);
        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Range: bytes=0-0,-1,99999999999-"), InlineData("If-Modified-Since: yesterday"), InlineData("Accept: nothing/at-all"), InlineData("Content-Length: 0"), InlineData("Expect: 100-continue")]
    [InlineData("Accept-Language: ar;q=9999999999999999999999, x-\u00ff"), InlineData("Cookie: language=en; ====; \u0001"), InlineData("Referer: http://[::1"), InlineData("X-Forwarded-For: 1.2.3.4"), InlineData("X-HTTP-Method-Override: DELETE")]
    public async Task A_header_that_means_nothing_harms_nothing(string header) => Answered(await Get("/en/about?odd", header));

    private async Task<string> Get(string path, params string[] headers)
    {
        using var client = await site.Client();
        return await RawHttp.Get(client.BaseAddress!, path, headers);
    }

    private async Task<string> Send(string request)
    {
        using var client = await site.Client();
        return await RawHttp.Send(client.BaseAddress!, request);
    }

    private static void Answered(string answer)
    {
        Assert.InRange(RawHttp.Status(answer), 200, 499);
        Assert.DoesNotMatch("   at [A-Z]|Exception", answer);
    }

    // A closed connection (0) is a refusal too.
    private static void Refused(string answer)
    {
        Assert.True(RawHttp.Status(answer) is 0 or (>= 400 and <= 499) or 501 or 505, $"answered {RawHttp.Status(answer)}");
        Assert.DoesNotMatch("   at [A-Z]|Exception|root:|SQLite format", answer);
    }
}
