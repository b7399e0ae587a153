using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Pages;

/// <summary>The home page and the Markdown pages.</summary>
public sealed class PageSitemap(PageLibrary library) : SitemapSource
{
    public override async IAsyncEnumerable<SitemapPage> Pages()
    {
        await Task.CompletedTask;
        yield return new("");
        foreach (var page in SiteLanguage.All.SelectMany(library.In).DistinctBy(page => page.Key).OrderBy(page => page.Key, StringComparer.Ordinal))
            yield return new("/" + page.Key, page.Updated);
    }
}
