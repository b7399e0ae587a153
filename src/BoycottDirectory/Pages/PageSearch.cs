using System.Data.Common;
using System.Net;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Pages;

/// <summary>What the search knows of pages: one document for both languages of a page.</summary>
public sealed class PageSearch(PageLibrary library, IStringLocalizer<PagesText> text) : SearchableKind
{
    public override string Kind => "page";

    public override int Order => 90;

    public override string Label => text["Pages"];

    public override string Path(string slug) => "/" + slug;

    public override IEnumerable<SearchDocument> Documents(DbConnection connection, string? slug = null) =>
        Documents().Where(document => slug is null || document.Slug == slug);

    /// <summary>The documents of all pages.</summary>
    public IEnumerable<SearchDocument> Documents()
    {
        // A command that does not serve has read no pages yet.
        if (library.Stamp == 0) library.Refresh();
        return SiteLanguage.All.SelectMany(library.In).GroupBy(page => page.Key, StringComparer.Ordinal).Select(pages => new SearchDocument
        {
            Kind = Kind,
            Slug = pages.Key,
            Names = [.. pages.Select(page => page.Title)],
            Descriptions = [.. pages.SelectMany(page => new[] { page.Description, Words(page.Html) })],
        });
    }

    public override Task<IReadOnlyDictionary<string, FoundEntry>> Describe(DbConnection connection, IReadOnlyList<string> slugs) =>
        Task.FromResult<IReadOnlyDictionary<string, FoundEntry>>((
            from slug in slugs
            let pages = SiteLanguage.All.Select(lang => library.Find(slug, lang)).OfType<MarkdownPage>().ToList()
            where pages.Count > 0
            select KeyValuePair.Create(slug, new FoundEntry
            {
                Names = pages.ToDictionary(page => page.Lang, page => page.Title, StringComparer.Ordinal),
                Taglines = pages.ToDictionary(page => page.Lang, page => page.Description, StringComparer.Ordinal),
            })).ToDictionary(StringComparer.Ordinal));

    // Safe HTML has no angle brackets but those of its elements.
    private static string Words(string html)
    {
        var words = new System.Text.StringBuilder(html.Length);
        var inElement = false;
        foreach (var letter in html)
        {
            if (letter == '<') inElement = true;
            if (!inElement) words.Append(letter);
            if (letter != '>') continue;

            inElement = false;
            words.Append(' ');
        }

        return WebUtility.HtmlDecode(words.ToString());
    }
}
