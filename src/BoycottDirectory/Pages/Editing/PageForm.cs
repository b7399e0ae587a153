using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Pages.Editing;

/// <summary>The fields of a page's form, as they are typed; by their names.</summary>
public sealed class PageForm(IReadOnlyDictionary<string, string> fields)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>The names of all fields.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["kind", "country", "menu", "position", "at", .. SiteLanguage.All.SelectMany(lang => new[] { $"name_{lang}", $"description_{lang}", $"body_{lang}", $"taken_{lang}", $"renders_{lang}" })];

    /// <summary>A field, cleaned; null when nothing is in it.</summary>
    public string? this[string field] => FieldRules.Clean(fields.GetValueOrDefault(field)?.ReplaceLineEndings("\n"));

    /// <summary>The form of a page: what the site says, else what is shipped.</summary>
    public static PageForm Of(PageEntry? page, PageFiles files, string slug, DateTimeOffset? at = null)
    {
        var shipped = Facts(files, slug);
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["kind"] = page?.Kind ?? shipped?.Kind, ["country"] = page?.Country ?? shipped?.Country, ["menu"] = page?.Menu ?? shipped?.Menu ?? FrontMatter.NoMenu,
            ["position"] = (page?.Position ?? shipped?.Order ?? FrontMatter.LastPlace).ToString(CultureInfo.InvariantCulture),
            ["at"] = at?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        };
        foreach (var lang in SiteLanguage.All)
        {
            var (own, file) = (page?.Texts.GetValueOrDefault(lang), files.Find(slug, lang));
            (typed[$"name_{lang}"], typed[$"description_{lang}"], typed[$"body_{lang}"]) =
                own is null ? (file?.Title, file?.Description, file?.Body) : (own.Name, own.Description, own.Body);
        }

        return new(typed.Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!, StringComparer.Ordinal));
    }

    /// <summary>The page that the form says. What is as shipped is left to the shipped page, so that a newer one shows.</summary>
    /// <param name="slug">The page's key.</param>
    /// <param name="current">The page as the writer saw it.</param>
    /// <param name="files">The shipped pages.</param>
    public PageEntry Page(string slug, PageEntry? current, PageFiles files)
    {
        var shipped = Facts(files, slug);
        var (kind, menu, position) = (this["kind"], this["menu"], Position);
        var country = kind == FrontMatter.LawNote ? this["country"]?.ToUpperInvariant() : null;
        var renders = SiteLanguage.All.Select(lang => (lang, Hash: this[$"renders_{lang}"] is null ? current?.Renders?.GetValueOrDefault(lang) : HashOf(SiteLanguage.Other(lang), slug, files)))
            .Where(one => one.Hash is not null).ToDictionary(one => one.lang, one => one.Hash!);
        return new PageEntry
        {
            Renders = renders.Count == 0 ? null : new(renders, StringComparer.Ordinal),
            Slug = slug, Kind = kind == shipped?.Kind ? null : kind, Menu = menu == shipped?.Menu ? null : menu, Position = position == shipped?.Order ? null : position,
            Country = country == shipped?.Country ? null : country,
            Texts = new(SiteLanguage.All.Select(lang => (lang, Words: Words(lang, current, files.Find(slug, lang)))).Where(text => text.Words is not null)
                .ToDictionary(text => text.lang, text => text.Words!), StringComparer.Ordinal),
        };
    }

    /// <summary>What cannot be read as what it should be.</summary>
    /// <param name="now">The present time; what is to be published later must be.</param>
    public IEnumerable<Problem> Problems(DateTimeOffset now)
    {
        if (this["position"] is { } typed && Position is null) yield return new("position", "Number", typed);
        if (this["at"] is null) yield break;
        if (At is not { } at) yield return new("at", "PublishTime", this["at"]!);
        else if (at <= now || at > now.AddYears(2)) yield return new("at", "PublishWhen");
    }

    /// <summary>When it is to be published, UTC; null for now.</summary>
    public DateTimeOffset? At =>
        DateTimeOffset.TryParseExact(this["at"], [TimeFormat, TimeFormat + "':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private int? Position => int.TryParse(this["position"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position) ? position : null;

    private PageWords? Words(string lang, PageEntry? current, MarkdownPage? shipped)
    {
        var (name, description, body) = (this[$"name_{lang}"], this[$"description_{lang}"], this[$"body_{lang}"]);
        if (name is null && description is null && body is null) return null;
        if (shipped is not null && (name, description, body) == (FieldRules.Clean(shipped.Title), FieldRules.Clean(shipped.Description), FieldRules.Clean(shipped.Body))) return null;

        // A text stays outdated until somebody says that the newer shipped one is taken into account.
        var before = current?.Texts.GetValueOrDefault(lang);
        return new PageWords { Name = name, Description = description, Body = body, BasedOn = before is null || this[$"taken_{lang}"] is not null ? shipped?.Hash : before.BasedOn };
    }

    // Of the text as it will be.
    private string? HashOf(string lang, string slug, PageFiles files) =>
        Words(lang, null, files.Find(slug, lang)) is { } own ? PageHash.Of(own.Name ?? "", own.Description ?? "", own.Body ?? "") : files.Find(slug, lang)?.Hash;

    private static MarkdownPage? Facts(PageFiles files, string slug) => SiteLanguage.All.Select(lang => files.Find(slug, lang)).FirstOrDefault(page => page is not null);
}
