using BoycottDirectory.Pages;

namespace BoycottDirectory.Campaigns;

/// <summary>The pages about the law of the countries in which a campaign works: those of the kind <c>law_note</c> whose key ends with the country's code.</summary>
public static class LawNotes
{
    public static IReadOnlyList<MarkdownPage> For(PageLibrary pages, string lang, IEnumerable<string?> countries)
    {
        var endings = countries.OfType<string>().Distinct().Select(country => "-" + country.ToLowerInvariant()).ToList();
        return [.. pages.In(lang).Where(page => page.Kind == "law_note" && endings.Any(ending => page.Key.EndsWith(ending, StringComparison.Ordinal)))];
    }
}
