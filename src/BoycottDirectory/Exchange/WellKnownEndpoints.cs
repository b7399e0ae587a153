using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Exchange;

/// <summary>What robots and people who found a fault look for at fixed addresses.</summary>
public static class WellKnownEndpoints
{
    // RFC 9116 wants a date less than a year ahead; the file is made anew each day.
    private static readonly TimeSpan SecurityTextHolds = TimeSpan.FromDays(180);

    public static void MapWellKnown(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (Address address) => Results.Text($"""
            User-agent: *
            Disallow: /ar/editor
            Disallow: /en/editor
            Disallow: /ar/embed/
            Disallow: /en/embed/
            Sitemap: {address.Origin}/sitemap.xml

            """)).IsOpenData().ExcludeFromDescription();
        routes.MapGet("/.well-known/security.txt", (Address address, IOptions<SiteOptions> site, TimeProvider clock) => Results.Text(string.Create(CultureInfo.InvariantCulture, $"""
            Contact: {site.Value.SecurityContact ?? address.Origin + "/en/about"}
            Expires: {clock.GetUtcNow().UtcDateTime.Date + SecurityTextHolds:yyyy-MM-dd'T'HH:mm:ss'Z'}
            Preferred-Languages: ar, en
            Canonical: {address.Origin}/.well-known/security.txt

            """))).IsOpenData().ExcludeFromDescription();
    }
}
