using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>Reads the list's filter from an address.</summary>
public sealed class FilterReader(Countries countries, LanguageNames languages)
{
    /// <summary>How much of a value that means nothing is quoted, in characters.</summary>
    private const int LongestQuote = 40;

    /// <summary>The filter, and the parameters whose values mean nothing: those are left out of it, and the page says so.</summary>
    public (CommitteeFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown) Read(IQueryCollection query)
    {
        var unknown = new List<KeyValuePair<string, string>>();
        var filter = new CommitteeFilter
        {
            Query = Text(query["q"]),
            Country = Known("country", value => countries.Contains(value.ToUpperInvariant()))?.ToUpperInvariant(),
            Kind = Known("kind", CommitteeRules.Classifications.Contains),
            Language = Known("language", languages.Contains),
            Scope = Known("scope", CommitteeRules.Scopes.Contains),
            Freshness = Known("freshness", CommitteeFilter.FreshnessValues.Contains),
            Sort = Known("sort", CommitteeFilter.Sorts.Contains),
            Page = Page(),
        };
        return (filter, unknown);

        string? Known(string parameter, Func<string, bool> isKnown)
        {
            var value = FieldRules.Clean(query[parameter].ToString());
            if (value is null || isKnown(value)) return value;

            unknown.Add(KeyValuePair.Create(parameter, FieldRules.Cut(value, LongestQuote)));
            return null;
        }

        int Page()
        {
            var value = query["page"].ToString();
            if (value.Length == 0) return 1;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000) return page;

            unknown.Add(KeyValuePair.Create("page", FieldRules.Cut(value, LongestQuote)));
            return 1;
        }
    }

    private static string? Text(string? query)
    {
        var clean = FieldRules.Clean(query)?.ReplaceLineEndings(" ");
        return clean is null ? null : FieldRules.Cut(clean, CommitteeFilter.LongestQuery);
    }
}
