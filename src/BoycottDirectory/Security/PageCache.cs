using System.Globalization;
using System.Reflection;
using BoycottDirectory.Pages;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace BoycottDirectory.Security;

/// <summary>
/// The version of everything that public pages show: the catalogue, the files of pages, the program and the day (freshness and "3 days ago"
/// change with it). It is the ETag of all public pages and part of every cache key, so nothing is ever removed from the cache by hand.
/// </summary>
public sealed class PageVersion(CatalogueVersion catalogue, PageLibrary pages, TimeProvider clock)
{
    private static readonly string Build = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    private Words last = new(default, "", "");

    public string Current => Now().Version;

    /// <summary>Weak, since the same page leaves in several encodings.</summary>
    public string ETag => Now().ETag;

    // Written anew only when a part of it changes: every request asks.
    private Words Now()
    {
        var parts = (catalogue.Current, pages.Stamp, clock.GetUtcNow().UtcDateTime.Date);
        var known = last;
        if (known.Parts == parts) return known;

        var version = string.Create(CultureInfo.InvariantCulture, $"{parts.Current}-{parts.Stamp}-{parts.Date:yyyyMMdd}-{Build}");
        return last = new(parts, version, $"W/\"{version}\"");
    }

    private sealed record Words((long Catalogue, long Pages, DateTime Day) Parts, string Version, string ETag);
}

/// <summary>Caches public pages in memory by address, language, encoding and <see cref="PageVersion"/>.</summary>
internal sealed class PageCachePolicy(PageVersion version) : IOutputCachePolicy
{
    // A key counts nothing in the cache's size.
    private const int LongestQuery = 2_000;

    private readonly RecentlyAsked asked = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!PageCache.IsCacheable(http) || http.Request.QueryString.Value?.Length > LongestQuery) return ValueTask.CompletedTask;

        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "*";
        // The compression inside the cache must choose what the key says, or one client would be served another's encoding.
        var encoding = PageCache.Encoding(http.Request.Headers.AcceptEncoding.ToString());
        http.Request.Headers.AcceptEncoding = encoding;
        context.CacheVaryByRules.CacheKeyPrefix = $"{version.Current} {encoding}";
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        // Filters and words combine without end, and most of what they combine to is asked once.
        context.AllowCacheStorage = !http.Request.QueryString.HasValue || asked.Again(HashCode.Combine(http.Request.PathBase, http.Request.Path, http.Request.QueryString, context.CacheVaryByRules.CacheKeyPrefix));
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 &&
            !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
        return ValueTask.CompletedTask;
    }
}

/// <summary>
/// Whether something was asked before, not long ago. It forgets what others push out, and now and then takes one for another: whoever relies on
/// it may only save or lose time by that.
/// </summary>
internal sealed class RecentlyAsked
{
    // 16 KB: as many addresses with a query as the cache has room for, and some more.
    private readonly int[] hashes = new int[4_096];

    public bool Again(int hash)
    {
        ref var place = ref hashes[(uint)hash % (uint)hashes.Length];
        var isKnown = place == hash;
        place = hash;
        return isKnown;
    }
}

/// <summary>
/// Conditional requests: a revisit of a public page costs a 304 and no work. Like the cache, it asks for no service of the request: making
/// room for those would cost as much as an answer from memory.
/// </summary>
internal sealed class ConditionalRequests(RequestDelegate next, PageVersion version)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!PageCache.IsConditional(context)) return next(context);

        var tag = version.ETag;
        context.Response.OnStarting(Mark, (context.Response, tag));
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && known.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static Task Mark(object state)
    {
        var (response, tag) = ((HttpResponse, string))state;
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
        {
            response.Headers.ETag = tag;
            if (response.Headers.CacheControl.Count == 0) response.Headers.CacheControl = "public, no-cache";
        }

        return Task.CompletedTask;
    }
}

/// <summary>Which requests the cache may answer, and in what encoding.</summary>
internal static class PageCache
{
    public static bool IsCacheable(HttpContext context) => IsRead(context) && context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;

    // What streams is too large to keep, but has the same version.
    public static bool IsConditional(HttpContext context) =>
        IsCacheable(context) || (IsRead(context) && context.GetEndpoint()?.Metadata.GetMetadata<PublicFlow>() is not null);

    private static bool IsRead(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    /// <summary>The encoding for a client by its Accept-Encoding (RFC 9110, 12.5.3): <c>br</c>, <c>gzip</c> or <c>identity</c>.</summary>
    public static string Encoding(string accepted)
    {
        // What browsers send.
        if (accepted is "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br") return "br";
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var list)) return "identity";

        var (brotli, gzip) = (Quality("br"), Quality("gzip"));
        return brotli <= 0 && gzip <= 0 ? "identity" : brotli >= gzip ? "br" : "gzip";

        double Quality(string name) =>
            (list.FirstOrDefault(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? list.FirstOrDefault(one => one.Value.Equals("*", StringComparison.Ordinal))) is { } own
                ? own.Quality ?? 1
                : 0;
    }
}
