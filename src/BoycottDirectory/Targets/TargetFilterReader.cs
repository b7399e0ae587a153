using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Targets;

/// <summary>Reads the list's filter from an address, with what its words find.</summary>
public sealed class TargetFilterReader(TargetListQueries targets, Countries countries, DirectorySearch search)
{
    /// <summary>The filter, the parameters whose values mean nothing and are left out of it, and what lists and campaigns are called.</summary>
    public async Task<(TargetFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown, FilterNames Names)> Read(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        var names = await targets.Names(SiteLanguage.Current);
        var filter = TargetFilter.Read(reader, countries.Contains, names);
        return (await search.Resolve("target", filter), reader.Unknown, names);
    }
}
