using System.IO.Compression;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace BoycottDirectory.Security;

/// <summary>Headers, caching of public pages, health.</summary>
public static class SecurityFeature
{
    // Bytes: some 2,500 packed pages. Addresses multiply without end (any query is one), memory does not.
    private const int LargestCache = 12_000_000;

    // Bytes: ten thousand Arabic letters in an address. The pages say that they read only the beginning; the server's own 414 says nothing.
    private const int LongestRequestLine = 96_000;

    /// <summary>Call after the services that add antiforgery.</summary>
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit.Largest;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        builder.Services.AddSingleton<PageVersion>();
        builder.Services.AddSingleton<RateLimits>();
        builder.Services.AddOutputCache(options => options.SizeLimit = LargestCache);
        builder.Services.AddOptions<OutputCacheOptions>().Configure<PageVersion>((options, version) => options.AddBasePolicy(new PageCachePolicy(version)));
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(
                ["text/csv", "text/calendar", "text/vcard", "application/geo+json", "application/atom+xml", "application/problem+json", "image/svg+xml"]);
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);

        var inner = builder.Services.Last(service => service.ServiceType == typeof(IAntiforgery));
        builder.Services.AddSingleton<IAntiforgery>(services =>
            new NoAntiforgeryOnPublicPages((IAntiforgery)ActivatorUtilities.CreateInstance(services, inner.ImplementationType!)));
        return builder;
    }

    public static void UsePageCache(this WebApplication app)
    {
        app.UseMiddleware<ConditionalRequests>();
        app.UseOutputCache();
        // Inside the cache, so that a hit is not compressed again.
        app.UseResponseCompression();
    }
}
