using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Languages;

/// <summary>Builds the addresses of links for the request at hand. Links are absolute paths, since pages have no <c>base</c> element: with one, <c>#main</c> would leave the page.</summary>
public sealed class Address(IHttpContextAccessor accessor, IOptions<SiteOptions> options)
{
    private HttpRequest Request => accessor.HttpContext!.Request;

    /// <summary>The page at <paramref name="path"/> (which begins with a slash, without a language) in the page's language.</summary>
    public string To(string path) => path == "/" ? Base(SiteLanguage.Current) : Base(SiteLanguage.Current) + path;

    /// <summary>This page in another language, with the same filters.</summary>
    public string Here(string language) => Base(language) + PathHere + Query;

    /// <summary>This page's canonical address in a language: absolute, without the parts of the query that only choose a view.</summary>
    public string Canonical(string language) => Origin + Base(language) + PathHere + Query;

    /// <summary>The site's own scheme and host, as set by <see cref="SiteOptions.Url"/> or, without it, as asked for.</summary>
    public string Origin => options.Value.Url?.TrimEnd('/') ?? UriHelper.BuildAbsolute(Request.Scheme, Request.Host).TrimEnd('/');

    /// <summary>The path of this page without its language.</summary>
    public string PathHere => Original?.Path is { } path
        ? (path == "/" ? "" : path)
        : Request.Path == "/" ? "" : Request.Path.ToUriComponent();

    private string Query => Original?.QueryString ?? Request.QueryString.ToUriComponent();

    // An error page is another page run in the place of the one asked for; the switch must still lead to the latter.
    private (string Path, string QueryString)? Original =>
        accessor.HttpContext!.Features.Get<IStatusCodeReExecuteFeature>() is { } again
            ? (new PathString(again.OriginalPath).ToUriComponent(), again.OriginalQueryString ?? "")
            : accessor.HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } fault
                ? (new PathString(fault.Path).ToUriComponent(), Request.QueryString.ToUriComponent())
                : null;

    private static string Base(string language) => "/" + language;
}
