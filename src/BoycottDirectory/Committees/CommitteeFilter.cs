using System.Globalization;

namespace BoycottDirectory.Committees;

/// <summary>What a reader asks the list for; all of it stands in the page's address.</summary>
public sealed record CommitteeFilter
{
    /// <summary>Entries on a page of the list.</summary>
    public const int PageSize = 30;

    /// <summary>The longest text that is looked for, in characters; what is longer is cut.</summary>
    public const int LongestQuery = 200;

    public string? Query { get; init; }

    /// <summary>The slugs that the search found for <see cref="Query"/>, best first; null when nothing was searched for.</summary>
    public IReadOnlyList<string>? Found { get; init; }

    public string? Country { get; init; }

    public string? Kind { get; init; }

    public string? Language { get; init; }

    public string? Scope { get; init; }

    /// <summary><c>fresh</c>, <c>ageing</c> or <c>stale</c>.</summary>
    public string? Freshness { get; init; }

    /// <summary>One of <see cref="Sorts"/>; null for the first.</summary>
    public string? Sort { get; init; }

    /// <summary>Counts from 1.</summary>
    public int Page { get; init; } = 1;

    public static IReadOnlyList<string> Sorts { get; } = ["name", "newest", "confirmed"];

    /// <summary>The longest list of <see cref="Found"/>.</summary>
    public const int MostFound = 400;

    public static IReadOnlyList<string> FreshnessValues { get; } = ["fresh", "ageing", "stale"];

    /// <summary>The filters that are set, as parameters of the address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Chosen =>
        from pair in new KeyValuePair<string, string?>[]
        {
            new("q", Query), new("country", Country), new("kind", Kind), new("language", Language), new("scope", Scope), new("freshness", Freshness),
        }
        where pair.Value is not null
        select KeyValuePair.Create(pair.Key, pair.Value!);

    /// <summary>The list's address (without a language) with one parameter set, changed or (by null) removed; any such change leads to its first page.</summary>
    public string With(string parameter, string? value)
    {
        var parameters = Chosen.Append(new("sort", Sort ?? "")).Append(new("page", Page.ToString(CultureInfo.InvariantCulture)))
            .Where(pair => pair.Key != parameter && pair.Key != "page" && pair.Value.Length > 0)
            .Concat(value is null ? [] : [KeyValuePair.Create(parameter, value)])
            .Where(pair => pair is not { Key: "page", Value: "1" });
        var query = string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? "/committees" : $"/committees?{query}";
    }
}
