using System.Net;

namespace BoycottDirectory.Committees.Managing;

/// <summary>
/// The cookie of a manager's session: for this host alone, by https, unreadable for scripts (RFC 6265bis, 4.1.3.2). On the loopback, where
/// development and tests speak plain http, it goes without prefix and <c>Secure</c>.
/// </summary>
internal static class ManagerCookie
{
    public static string? Read(HttpContext context) => context.Request.Cookies[Name(context)];

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name(context), token, Options(context));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context));

    private static string Name(HttpContext context) => IsPlainLoopback(context) ? "manage" : "__Host-manage";

    private static bool IsPlainLoopback(HttpContext context) =>
        !context.Request.IsHttps && (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    // Lax: the link in a letter opens from another site. Every form is guarded by its own token besides.
    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = !IsPlainLoopback(context),
    };
}
