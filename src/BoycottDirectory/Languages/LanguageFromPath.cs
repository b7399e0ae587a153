using System.Globalization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;

namespace BoycottDirectory.Languages;

/// <summary>
/// Moves <c>/ar</c> or <c>/en</c> from the path to the path base, which alone decides the culture: of a page, and of the circuit that an
/// interactive page opens. Must run before routing.
/// </summary>
public sealed class LanguageFromPath(RequestDelegate next)
{
    private static readonly IReadOnlyList<(string Language, PathString Base)> Bases = [.. SiteLanguage.All.Select(language => (language, new PathString("/" + language)))];

    public Task InvokeAsync(HttpContext context)
    {
        foreach (var (language, path) in Bases)
        {
            if (!context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal, out var rest)) continue;

            context.Request.PathBase = path;
            context.Request.Path = rest.HasValue ? rest : "/";
            LanguageChoice.Keep(context, language);
            break;
        }

        return next(context);
    }

    /// <summary>
    /// Sends a reader who asks for a page without its language to the same page in the language she would choose. Must run after routing:
    /// only pages have a language, machine addresses such as <c>/api/v1</c> do not.
    /// </summary>
    public static Task RedirectBarePages(HttpContext context, RequestDelegate next)
    {
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        // An error page runs in the place of an address that needs no language: it is the answer, not where to go for one.
        var isError = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (context.Request.PathBase.HasValue || !isPage || isError || !HttpMethods.IsGet(context.Request.Method)) return next(context);

        var path = context.Request.Path == "/" ? PathString.Empty : context.Request.Path;
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Redirect(UriHelper.BuildRelative("/" + LanguageChoice.Of(context.Request), path, context.Request.QueryString));
        return Task.CompletedTask;
    }

    /// <summary>The culture of a request: the path base's, or the reader's preference where an address has no language (errors, for example).</summary>
    public static CultureInfo CultureOf(HttpContext context) =>
        SiteLanguage.CultureOf(context.Request.PathBase.HasValue ? context.Request.PathBase.Value![1..] : LanguageChoice.Of(context.Request));
}
