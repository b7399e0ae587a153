using System.Data.Common;
using BoycottDirectory.Search;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>
/// What the entries of the log are called. An entry that readers may not see has no name there, whatever the reason: a log must not tell what was
/// taken out of sight. What was merged is called as the entry that it went into.
/// </summary>
public sealed class DecisionNameQueries(IEnumerable<SearchableKind> kinds)
{
    private readonly Dictionary<string, SearchableKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>The public entries among some kinds and slugs.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, string Slug), LoggedEntry>> Of(DbConnection connection, IEnumerable<(string Kind, string Slug)> entries)
    {
        var wanted = entries.Distinct().ToList();
        var shown = new Dictionary<(string, string), FoundEntry>();
        var ends = new Dictionary<(string, string), IReadOnlyList<(string Kind, string Slug)>>();
        foreach (var one in wanted) ends[one] = await EndsOf(connection, one.Kind, one.Slug);
        foreach (var kind in ends.Values.SelectMany(all => all).Distinct().GroupBy(end => end.Kind, end => end.Slug))
        {
            if (!kinds.TryGetValue(kind.Key, out var searchable)) continue;
            foreach (var (slug, found) in await searchable.Describe(connection, [.. kind])) shown[(kind.Key, slug)] = found;
        }

        return wanted.Where(one => ends[one].Count > 0 && ends[one].All(shown.ContainsKey)).ToDictionary(one => one, one => Entry(ends[one], shown));
    }

    // A link between two is called by both, and leads to the first.
    private LoggedEntry Entry(IReadOnlyList<(string Kind, string Slug)> ends, Dictionary<(string, string), FoundEntry> shown) =>
        new(kinds[ends[0].Kind].Path(ends[0].Slug), Languages.SiteLanguage.All.ToDictionary(lang => lang, lang => string.Join(" – ", ends.Select(end => shown[end].NameIn(lang))), StringComparer.Ordinal));

    private static async Task<IReadOnlyList<(string Kind, string Slug)>> EndsOf(DbConnection connection, string kind, string slug) => (kind, slug.Split('/')) switch
    {
        ("affiliation", [var from, _, var to]) => [("committee", from), ("committee", to)],
        ("position", [var committee, _, var target]) => [("committee", committee), ("target", target)],
        ("claim", _) => [.. (await connection.QueryAsync<string>("select t.slug from claims c join targets t on t.id = c.target_id where c.slug = @slug", new { slug })).Select(target => ("target", target))],
        ("committee" or "target" or "campaign", _) => [(kind, await connection.QueryFirstOrDefaultAsync<string?>("select new_slug from redirects where kind = @kind and old_slug = @slug", new { kind, slug }) ?? slug)],
        _ => [(kind, slug)],
    };
}
