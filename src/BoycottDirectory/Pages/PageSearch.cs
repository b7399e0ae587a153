using System.Data.Common;
using System.Net;
using BoycottDirectory.Search;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Pages;

/// <summary>What the search knows of pages: one document for both languages of a page.</summary>
public sealed class PageSearch(PageFiles files, IStringLocalizer<PagesText> text) : SearchableKind
{
    public override string Kind => "page";

    public override int Order => 90;

    public override string Label => text["Pages"];

    public override string Path(string slug) => "/" + slug;

    public override IEnumerable<SearchDocument> Documents(DbConnection connection, string? slug = null) =>
        from pages in Pages(connection, slug).GroupBy(page => page.Key, StringComparer.Ordinal)
        select new SearchDocument
        {
            Kind = Kind,
            Slug = pages.Key,
            Names = [.. pages.Select(page => page.Title)],
            Descriptions = [.. pages.SelectMany(page => new[] { page.Description, Words(page.Html) })],
        };

    public override Task<IReadOnlyDictionary<string, FoundEntry>> Describe(DbConnection connection, IReadOnlyList<string> slugs) =>
        Task.FromResult<IReadOnlyDictionary<string, FoundEntry>>((
            from pages in Pages(connection).GroupBy(page => page.Key, StringComparer.Ordinal)
            where slugs.Contains(pages.Key)
            select KeyValuePair.Create(pages.Key, new FoundEntry
            {
                Names = pages.ToDictionary(page => page.Lang, page => page.Title, StringComparer.Ordinal),
                Taglines = pages.ToDictionary(page => page.Lang, page => page.Description, StringComparer.Ordinal),
            })).ToDictionary(StringComparer.Ordinal));

    private IEnumerable<MarkdownPage> Pages(DbConnection connection, string? slug = null) =>
        SiteTexts.Over(files.All.Where(page => slug is null || page.Key == slug), PageQueries.Read(connection, slug));

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
