using System.Globalization;
using System.IO.Pipelines;
using System.Security;
using System.Text;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;

namespace BoycottDirectory.Exchange;

/// <summary>
/// The map of the public pages for search engines: each language's page with all its alternatives. Past the protocol's 50,000 addresses
/// <c>/sitemap.xml</c> becomes an index of <c>/sitemap-1.xml</c> and so on.
/// </summary>
public static class SitemapEndpoints
{
    /// <summary>The most pages in a file; each has an address in each language.</summary>
    public const int LargestFile = 25_000;

    private const int Handful = 32 * 1024;

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", First).IsOpenStream().ExcludeFromDescription();
        routes.MapGet("/sitemap-{number:int:min(1)}.xml", Numbered).IsOpenStream().ExcludeFromDescription();
    }

    private static async Task<IResult> First(HttpContext http, IEnumerable<SitemapSource> sources, Address address)
    {
        var pages = 0;
        await foreach (var _ in Pages(sources).WithCancellation(http.RequestAborted)) pages++;
        if (pages <= LargestFile) return await Write(http, sources, address, 1);

        var files = Enumerable.Range(1, (pages + LargestFile - 1) / LargestFile)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"<sitemap><loc>{Escape($"{address.Origin}/sitemap-{number}.xml")}</loc></sitemap>"));
        return DataFiles.Text($"""
            <?xml version="1.0" encoding="utf-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{string.Concat(files)}</sitemapindex>
            """, DataFiles.Xml);
    }

    private static async Task<IResult> Numbered(HttpContext http, int number, IEnumerable<SitemapSource> sources, Address address) =>
        await Pages(sources).Skip((number - 1) * LargestFile).AnyAsync(http.RequestAborted) ? await Write(http, sources, address, number) : Results.NotFound();

    private static async Task<IResult> Write(HttpContext http, IEnumerable<SitemapSource> sources, Address address, int number)
    {
        http.Response.ContentType = DataFiles.Xml;
        var output = http.Response.BodyWriter;
        Put(output, """<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">""");
        var waiting = 0L;
        await foreach (var page in Pages(sources).Skip((number - 1) * LargestFile).Take(LargestFile).WithCancellation(http.RequestAborted))
        {
            waiting += Put(output, Urls(page, address.Origin));
            if (waiting < Handful) continue;

            waiting = 0;
            await output.FlushAsync(http.RequestAborted);
        }

        Put(output, "</urlset>");
        await output.FlushAsync(http.RequestAborted);
        return Results.Empty;
    }

    private static string Urls(SitemapPage page, string origin)
    {
        var alternates = string.Concat(SiteLanguage.All.Append("x-default")
            .Select(tag => $"<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{Location(tag == "x-default" ? "ar" : tag)}\"/>"));
        var changed = page.Changed is null ? "" : $"<lastmod>{page.Changed}</lastmod>";
        return string.Concat(SiteLanguage.All.Select(lang => $"\n<url><loc>{Location(lang)}</loc>{changed}{alternates}</url>"));

        string Location(string lang) => Escape($"{origin}/{lang}{page.Path}");
    }

    private static async IAsyncEnumerable<SitemapPage> Pages(IEnumerable<SitemapSource> sources)
    {
        foreach (var source in sources)
            await foreach (var page in source.Pages()) yield return page;
    }

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static long Put(PipeWriter output, string text) => Encoding.UTF8.GetBytes(text, output);
}
