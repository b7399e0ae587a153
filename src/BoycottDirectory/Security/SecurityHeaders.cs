using BoycottDirectory.Languages;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Security;

/// <summary>The headers that every answer carries. Nothing comes from a third party and no script or style stands in a page, so the policy needs no exception.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IOptions<SiteOptions> options)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // Same-origin, not none: the language switch is recognised by the page it was used on. Other sites never learn where a reader came from.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["X-Frame-Options"] = "DENY";
        if (options.Value.OnionUrl is { } onion && context.Request.IsHttps)
            headers["Onion-Location"] = onion.TrimEnd('/') + context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        return next(context);
    }

    /// <summary>Changes the headers for the few endpoints that say they need it. Must run after routing, before the cache.</summary>
    public static Task AdaptToEndpoint(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<OpenToOtherSites>() is not null)
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Link, Retry-After";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (metadata?.GetMetadata<EmbeddablePageAttribute>() is not null)
        {
            headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            headers.Remove("X-Frame-Options");
        }

        if (metadata?.GetMetadata<Review.InteractivePageAttribute>() is not null)
            headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace("base-uri 'none'", "base-uri 'self'", StringComparison.Ordinal);
        if (metadata?.GetMetadata<OwnContentSecurityPolicy>() is { } own) headers.ContentSecurityPolicy = own.Policy;
        return next(context);
    }
}
