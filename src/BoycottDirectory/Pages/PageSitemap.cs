using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Pages;

/// <summary>The home page and the Markdown pages, each with the later day of its languages.</summary>
public sealed class PageSitemap(PageLibrary library) : SitemapSource
{
    public override async IAsyncEnumerable<SitemapPage> Pages()
    {
        await Task.CompletedTask;
        yield return new("");
        foreach (var pages in SiteLanguage.All.SelectMany(library.In).GroupBy(page => page.Key, StringComparer.Ordinal).OrderBy(pages => pages.Key, StringComparer.Ordinal))
            yield return new("/" + pages.Key, pages.Max(page => page.Updated));
    }
}
