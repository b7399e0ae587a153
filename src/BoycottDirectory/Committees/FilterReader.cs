using BoycottDirectory.Languages;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Committees;

/// <summary>Reads the list's filter from an address.</summary>
public sealed class FilterReader(Countries countries, LanguageNames languages)
{
    /// <summary>The filter, and the parameters whose values mean nothing: those are left out of it, and the page says so.</summary>
    public (CommitteeFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        var filter = new CommitteeFilter
        {
            Query = reader.Text,
            Country = reader.Known("country", value => countries.Contains(value.ToUpperInvariant()))?.ToUpperInvariant(),
            Kind = reader.Known("kind", CommitteeRules.Classifications.Contains),
            Language = reader.Known("language", languages.Contains),
            Scope = reader.Known("scope", CommitteeRules.Scopes.Contains),
            Freshness = reader.Known("freshness", CommitteeFilter.FreshnessValues.Contains),
            Sort = reader.Known("sort", CommitteeFilter.Sorts.Contains),
            Page = reader.Page,
        };
        return (filter, reader.Unknown);
    }
}
