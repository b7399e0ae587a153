using BoycottDirectory.Languages;
using BoycottDirectory.Pages.Images;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Routing.Patterns;

namespace BoycottDirectory.Pages;

/// <summary>What the site's own pages must keep.</summary>
public sealed class PageRules(Countries countries, PageFiles files, ImageLibrary images, IEnumerable<EndpointDataSource> endpoints)
{
    /// <summary>The longest key, in characters.</summary>
    public const int LongestKey = 60;

    /// <summary>The longest description, in characters.</summary>
    public const int LongestDescription = 300;

    /// <summary>The last place in menus.</summary>
    public const int LastPosition = 9_999;

    /// <summary>All that is wrong with a page.</summary>
    public IReadOnlyList<Problem> Check(PageEntry page)
    {
        var isShipped = IsShipped(page.Slug);
        return
        [
            .. Key(page.Slug),
            .. page.Kind is null && isShipped ? [] : FieldRules.OneOf("kind", page.Kind, FrontMatter.Kinds),
            .. Country(page),
            .. page.Menu is null ? [] : FieldRules.OneOf("menu", page.Menu, FrontMatter.Menus),
            .. page.Position is < -LastPosition or > LastPosition ? [new Problem("position", "Place", LastPosition)] : Array.Empty<Problem>(),
            .. page.Texts.SelectMany(text => Words(text.Key, text.Value)),
        ];
    }

    /// <summary>What is wrong with a key. One that another part of the site answers to would never be shown.</summary>
    public IEnumerable<Problem> Key(string key) =>
        !IsKey(key) ? [new("slug", "Slug", key)]
        : !IsShipped(key) && IsTaken(key) ? [new("slug", "AddressTaken", key)]
        : [];

    /// <summary>A slug of at most <see cref="LongestKey"/> characters.</summary>
    public static bool IsKey(string key) => key.Length <= LongestKey && FieldRules.IsSlug(key);

    /// <summary>Whether the program ships a page with this key, in whatever language.</summary>
    public bool IsShipped(string key) => SiteLanguage.All.Any(lang => files.Find(key, lang) is not null);

    private IEnumerable<Problem> Country(PageEntry page) =>
        page.Country is not null ? FieldRules.Country("country", page.Country, countries)
        : page.Kind == FrontMatter.LawNote && !SiteLanguage.All.Any(lang => files.Find(page.Slug, lang)?.Country is not null) ? [new("country", "Missing")]
        : [];

    private IEnumerable<Problem> Words(string lang, PageWords words) =>
    [
        .. SiteLanguage.All.Contains(lang) ? Array.Empty<Problem>() : [new Problem("lang", "Language", lang)],
        .. Required($"name_{lang}", words.Name, FieldRules.LongestName),
        .. Required($"description_{lang}", words.Description, LongestDescription),
        .. words.Body is null ? [new Problem($"body_{lang}", "Missing")] : FieldRules.Markdown($"body_{lang}", words.Body),
        .. ImageAddress.SlugsIn(words.Body ?? "").Where(slug => images.Find(slug) is null).Select(slug => new Problem($"body_{lang}", "UnknownImage", slug)),
    ];

    private static IEnumerable<Problem> Required(string field, string? text, int longest) => text is null ? [new(field, "Missing")] : FieldRules.Length(field, text, longest);

    private bool IsTaken(string key) => SiteLanguage.All.Contains(key) || endpoints.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Any(endpoint => endpoint.RoutePattern.PathSegments is [{ Parts: [RoutePatternLiteralPart literal] }, ..] && literal.Content.Equals(key, StringComparison.OrdinalIgnoreCase));
}
