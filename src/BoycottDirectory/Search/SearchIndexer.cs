using BoycottDirectory.Storage;

namespace BoycottDirectory.Search;

/// <summary>Keeps the index in step with the entries, inside the transaction that changes them: an entry that may no longer be shown is no longer found.</summary>
public sealed class SearchIndexer(IEnumerable<SearchableKind> kinds)
{
    private readonly Dictionary<string, SearchableKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>Indexes anew what a change has touched; call it after the rows and the revision are written.</summary>
    public void Update(WriteTransaction transaction)
    {
        foreach (var (kind, slug) in transaction.Touched)
            if (kinds.TryGetValue(kind, out var searchable))
                SearchEdits.Refresh(kind, slug, searchable.Documents(transaction.Connection, slug).SingleOrDefault(), transaction);
    }
}
