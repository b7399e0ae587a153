namespace BoycottDirectory.Languages;

/// <summary>
/// The language that a reader chose. It is kept in a cookie that holds nothing else, and only once she went from a page in one language to a
/// page in the other by the site's own switch; simply reading sets no cookie.
/// </summary>
public static class LanguageChoice
{
    private const string Cookie = "language";

    /// <summary>The language for a visitor whose address names none: her choice, else the first of Accept-Language that the site has, else Arabic.</summary>
    public static string Of(HttpRequest request)
    {
        if (request.Cookies[Cookie] is { } chosen && SiteLanguage.All.Contains(chosen)) return chosen;

        var accepted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => SiteLanguage.All.FirstOrDefault(language => range.Value.StartsWith(language, StringComparison.OrdinalIgnoreCase)));
        return accepted.FirstOrDefault(language => language is not null) ?? "ar";
    }

    // All links of the site stay within one language except the switch, so a referring page in the other language tells that it was used.
    internal static void Keep(HttpContext context, string language)
    {
        if (context.Request.Headers.Referer.Count == 0 || !HttpMethods.IsGet(context.Request.Method) || context.Request.Cookies[Cookie] == language) return;
        if (!Uri.TryCreate(context.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) || from.Authority != context.Request.Host.Value) return;
        if (!new PathString(from.AbsolutePath).StartsWithSegments("/" + SiteLanguage.Other(language), StringComparison.Ordinal)) return;

        context.Response.Cookies.Append(Cookie, language, new CookieOptions
        {
            Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
        });
        context.Response.OnStarting(() =>
        {
            // A shared cache must not hand this reader's cookie to others.
            context.Response.Headers.CacheControl = "private, no-cache";
            return Task.CompletedTask;
        });
    }
}
