using System.Data.Common;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Search;

/// <summary>Searches the whole directory: the index finds, and each kind says what its entries are called.</summary>
public sealed class DirectorySearch(Database database, IEnumerable<SearchableKind> kinds)
{
    /// <summary>The kinds that can be searched, in the order of the search page.</summary>
    public IReadOnlyList<SearchableKind> Kinds { get; } = [.. kinds.OrderBy(kind => kind.Order)];

    /// <summary>Finds entries and describes those of the page that was asked for.</summary>
    public async Task<(SearchAnswer Answer, IReadOnlyList<FoundHit> Hits)> Find(SearchRequest request)
    {
        await using var connection = await database.OpenToRead();
        var answer = await Searcher(connection).Find(request);
        return (answer, await Describe(connection, answer.Hits));
    }

    /// <summary>The slugs of one kind's entries that match, best first.</summary>
    public async Task<IReadOnlyList<string>> SlugsOf(string kind, string text, int limit)
    {
        await using var connection = await database.OpenToRead();
        var answer = await Searcher(connection).Find(new SearchRequest { Text = text, Filter = new SearchFilter { Kinds = [kind] }, Limit = limit });
        return [.. answer.Hits.Where(hit => hit.Kind == kind).Select(hit => hit.Slug)];
    }

    /// <summary>A list's filter with what its words find among one kind's entries.</summary>
    public async Task<T> Resolve<T>(string kind, T filter) where T : ListFilter =>
        filter.Query is null ? filter : filter with { Found = await SlugsOf(kind, filter.Query, ListFilter.MostFound) };

    /// <summary>Entries that a new one may duplicate, the likeliest first.</summary>
    public async Task<IReadOnlyList<SimilarEntry>> Similar(SearchDocument document, int limit = 5)
    {
        await using var connection = await database.OpenToRead();
        return await new Duplicates(new SearchQueries(connection, database.Engine)).Similar(document, limit);
    }

    /// <summary>Where the index and the site's rows disagree; empty when all is well.</summary>
    public async Task<IReadOnlyList<SearchDisagreement>> Check()
    {
        await using var connection = await database.OpenToRead();
        await using var rows = await database.OpenToRead();
        return await new SearchCheck(new SearchQueries(connection, database.Engine)).Compare(Kinds.SelectMany(kind => kind.Documents(rows)));
    }

    private Searcher Searcher(DbConnection connection) => new(new SearchQueries(connection, database.Engine));

    private async Task<IReadOnlyList<FoundHit>> Describe(DbConnection connection, IReadOnlyList<SearchHit> hits)
    {
        var found = new Dictionary<(string, string), FoundHit>();
        foreach (var kind in Kinds)
        {
            var own = hits.Where(hit => hit.Kind == kind.Kind).ToList();
            if (own.Count == 0) continue;

            var entries = await kind.Describe(connection, [.. own.Select(hit => hit.Slug)]);
            foreach (var hit in own)
                if (entries.TryGetValue(hit.Slug, out var entry)) found[(hit.Kind, hit.Slug)] = new FoundHit(hit, kind, entry);
        }

        return [.. hits.Select(hit => found.GetValueOrDefault((hit.Kind, hit.Slug))).OfType<FoundHit>()];
    }
}

/// <summary>A hit with what its entry is called.</summary>
public sealed record FoundHit(SearchHit Hit, SearchableKind Kind, FoundEntry Entry)
{
    public string Path => Kind.Path(Hit.Slug);
}
