using BoycottDirectory.Languages;

namespace BoycottDirectory.Pages;

/// <summary>The one rule of what a page says: the site's own text where there is one, else the shipped one.</summary>
public static class SiteTexts
{
    /// <summary>The pages that readers see.</summary>
    public static IEnumerable<MarkdownPage> Over(IEnumerable<MarkdownPage> shipped, IEnumerable<OwnPage> own)
    {
        var files = shipped.ToDictionary(page => (page.Key, page.Lang));
        var rows = own.ToDictionary(page => page.Slug, StringComparer.Ordinal);
        return from key in files.Keys.Select(place => place.Key).Concat(rows.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
               from lang in SiteLanguage.All
               let page = Page(files.GetValueOrDefault((key, lang)), files.GetValueOrDefault((key, SiteLanguage.Other(lang))), rows.GetValueOrDefault(key), lang)
               where page is not null
               select page;
    }

    private static MarkdownPage? Page(MarkdownPage? shipped, MarkdownPage? other, OwnPage? own, string lang)
    {
        if (own is null) return shipped;

        // A language that is not shipped has the facts of the other one.
        var facts = shipped ?? other;
        var page = own.In(lang) is { } text ? Page(own.Slug, text) : shipped;
        return page is null ? null : page with
        {
            Kind = own.Kind ?? facts?.Kind ?? FrontMatter.Kinds[0],
            Menu = own.Menu ?? facts?.Menu ?? FrontMatter.NoMenu,
            Order = own.Position ?? facts?.Order ?? FrontMatter.LastPlace,
            Country = own.Country ?? facts?.Country,
            Renders = own.Renders.GetValueOrDefault(lang),
        };
    }

    private static MarkdownPage Page(string key, OwnText text) => new()
    {
        Key = key, Lang = text.Lang, Title = text.Name, Description = text.Description, Updated = text.Updated, Body = text.Body, IsOwn = true,
        Kind = "", Menu = "", Order = 0,
    };
}
