using BoycottDirectory.Pages;

namespace BoycottDirectory.Campaigns;

/// <summary>The pages about the law of the countries in which a campaign works: those of the kind <c>law_note</c>.</summary>
public static class LawNotes
{
    public static IReadOnlyList<MarkdownPage> For(PageLibrary pages, string lang, IEnumerable<string?> countries)
    {
        var codes = countries.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. pages.In(lang).Where(page => page.Kind == FrontMatter.LawNote && page.Country is { } country && codes.Contains(country))];
    }

    /// <summary>All of them, those of these countries first: in which country its reader lives, the site does not know and does not ask.</summary>
    public static IReadOnlyList<MarkdownPage> All(PageLibrary pages, string lang, IEnumerable<string?> first)
    {
        var near = For(pages, lang, first);
        return [.. near, .. pages.In(lang).Where(page => page.Kind == FrontMatter.LawNote).Except(near)];
    }
}
