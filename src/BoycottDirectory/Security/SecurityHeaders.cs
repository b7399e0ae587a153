using BoycottDirectory.Languages;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Security;

/// <summary>
/// The headers that every answer carries. Nothing comes from a third party and no script or style stands in a page, so the policy needs no
/// exception. They are added as an answer starts: its endpoint is known by then, and the cache keeps no copies of them.
/// </summary>
public sealed class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly RequestDelegate next;
    private readonly SiteOptions options;
    private readonly Func<object, Task> add;

    public SecurityHeaders(RequestDelegate next, IOptions<SiteOptions> options)
    {
        (this.next, this.options) = (next, options.Value);
        add = context => Add((HttpContext)context);
    }

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(add, context);
        return next(context);
    }

    private Task Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Same-origin, not none: the language switch is recognised by the page it was used on. Other sites never learn where a reader came from.
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        if (options.OnionUrl is { } onion && context.Request.IsHttps)
            headers["Onion-Location"] = onion.TrimEnd('/') + context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        if (context.GetEndpoint()?.Metadata is { } metadata) Adapt(headers, metadata);
        return Task.CompletedTask;
    }

    // A few endpoints say that they need other headers.
    private static void Adapt(IHeaderDictionary headers, EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<OpenToOtherSites>() is not null)
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Link, Retry-After";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (metadata.GetMetadata<EmbeddablePageAttribute>() is not null)
        {
            headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            headers.XFrameOptions = default;
        }

        if (metadata.GetMetadata<Review.InteractivePageAttribute>() is not null)
            headers.ContentSecurityPolicy = ContentSecurityPolicy.Replace("base-uri 'none'", "base-uri 'self'", StringComparison.Ordinal);
        if (metadata.GetMetadata<OwnContentSecurityPolicy>() is { } own) headers.ContentSecurityPolicy = own.Policy;
    }
}
