using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Submissions;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Search;

/// <summary>The search for machines, and the suggestions for the search box.</summary>
public static class SearchEndpoints
{
    /// <summary>So many suggestions are offered.</summary>
    internal const int Suggestions = 8;

    private const int DefaultLimit = 20, LargestLimit = 100;

    // A suggestion that comes late is of no use.
    internal static readonly TimeSpan SuggestionTime = TimeSpan.FromMilliseconds(150);

    public static void MapSearch(this WebApplication app)
    {
        app.MapGet("/api/v1/search", Search).IsOpenData().WithTags("search").WithSummary("Searches entries of every kind, in either script, and says why each matched");
        app.MapSearchMisses();
        app.MapGet("/api/v1/suggest", Suggest).IsOpenData().WithTags("search").WithSummary("What a search box may offer for what was typed so far");
    }

    private static async Task<IResult> Search(
        DirectorySearch search, Address address, IStringLocalizer<SearchText> text, string? q, string? kind, string? country, string? limit)
    {
        var most = DefaultLimit;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > LargestLimit))
            return Results.Problem(text["BadLimit", LargestLimit], statusCode: StatusCodes.Status400BadRequest);

        var (answer, hits) = await search.Find(new SearchRequest { Text = FieldRules.Clean(q) ?? "", Filter = FilterOf(kind, country), Limit = most });
        return Results.Json(new
        {
            query = q ?? "",
            total = answer.Count,
            hits = hits.Select(hit => new
            {
                kind = hit.Hit.Kind,
                slug = hit.Hit.Slug,
                name = ByLanguage(language => hit.Entry.Names.GetValueOrDefault(language)),
                matched = new { field = NameOf(hit.Hit.Field), text = hit.Hit.Text, how = NameOf(hit.Hit.How) },
                url = ByLanguage(language => $"{address.Origin}/{language}{hit.Path}"),
            }),
        });
    }

    private static async Task<IResult> Suggest(DirectorySearch search, string? q, string? lang)
    {
        var language = SiteLanguage.All.Contains(lang) ? lang! : SiteLanguage.Current;
        CultureInfo.CurrentUICulture = SiteLanguage.CultureOf(language);
        var (_, hits) = await search.Find(new SearchRequest { Text = FieldRules.Clean(q) ?? "", Limit = Suggestions, TimeLimit = SuggestionTime, IsTyping = true });
        return Results.Json(new
        {
            query = q ?? "",
            suggestions = hits.Select(hit => new
            {
                kind = hit.Hit.Kind, label = hit.Kind.Label, slug = hit.Hit.Slug, text = hit.Entry.NameIn(language), matched = hit.Hit.Text,
                url = $"/{language}{hit.Path}",
            }),
        });
    }

    private static SearchFilter FilterOf(string? kind, string? country) => new()
    {
        Kinds = FieldRules.Clean(kind) is { } one ? [one] : [],
        Countries = FieldRules.Clean(country) is { } code ? [code] : [],
    };

    private static Dictionary<string, string?> ByLanguage(Func<string, string?> value) =>
        SiteLanguage.All.ToDictionary(language => language, value, StringComparer.Ordinal);

    private static string NameOf(SearchField field) => field == SearchField.OtherName ? "other_name" : field.ToString().ToLowerInvariant();

    // The contract knows six ways. A translation is a match in the other language's script as a romanisation is; an acronym is the name shortened.
    private static string NameOf(MatchKind how) => how switch
    {
        MatchKind.Translated => "romanised",
        MatchKind.Acronym => "prefix",
        _ => how.ToString().ToLowerInvariant(),
    };
}
