using System.Net;

namespace BoycottDirectory.Accounts;

/// <summary>
/// Cookies that only this host sets and gets, by https alone: their names begin with <c>__Host-</c> (RFC 6265bis, 4.1.3.2). On the loopback,
/// where development and tests speak plain http, the same cookies go without prefix and <c>Secure</c>; any other host without https gets the
/// strict form, which browsers then keep only where they trust the way (an onion service, a proxy with TLS in front).
/// </summary>
public static class HostCookies
{
    public static string? Read(HttpContext context, string name) => context.Request.Cookies[NameOf(context, name)];

    /// <summary>Sets a cookie for the browser's session, or for a time.</summary>
    public static void Write(HttpContext context, string name, string value, TimeSpan? maxAge = null) =>
        context.Response.Cookies.Append(NameOf(context, name), value, Options(context, maxAge));

    public static void Delete(HttpContext context, string name) =>
        context.Response.Cookies.Delete(NameOf(context, name), Options(context, null));

    /// <summary>Whether a request comes to the loopback by plain http.</summary>
    public static bool IsPlainLoopback(HttpContext context) =>
        !context.Request.IsHttps && (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static string NameOf(HttpContext context, string name) => IsPlainLoopback(context) ? name : "__Host-" + name;

    private static CookieOptions Options(HttpContext context, TimeSpan? maxAge) => new()
    {
        Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = !IsPlainLoopback(context), MaxAge = maxAge,
    };
}

/// <summary>The cookies of the framework's own parts, on the same terms.</summary>
internal sealed class HostCookieBuilder : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Path = "/";
        options.Secure = !HostCookies.IsPlainLoopback(context);
        return options;
    }
}
