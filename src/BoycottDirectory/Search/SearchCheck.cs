namespace BoycottDirectory.Search;

/// <summary>An entry on which the index and the site's rows disagree.</summary>
public sealed record SearchDisagreement(string Kind, string Slug, string Problem);

/// <summary>Checks that the index holds exactly what the site's rows say.</summary>
public sealed class SearchCheck(SearchQueries queries)
{
    /// <summary>Compares the index with the documents that the rows would make now; an empty list means that they agree.</summary>
    public async Task<IReadOnlyList<SearchDisagreement>> Compare(IEnumerable<SearchDocument> documents)
    {
        var indexed = await queries.Fingerprints();
        var found = new List<SearchDisagreement>();
        foreach (var row in documents.Select(IndexRow.Of))
        {
            if (!indexed.Remove((row.Kind, row.Slug), out var fingerprint)) found.Add(new SearchDisagreement(row.Kind, row.Slug, "not in the index"));
            else if (fingerprint != row.Fingerprint) found.Add(new SearchDisagreement(row.Kind, row.Slug, "changed since it was indexed"));
        }

        found.AddRange(indexed.Keys.Select(key => new SearchDisagreement(key.Kind, key.Slug, "in the index, but no such entry")));
        var sizes = await queries.Sizes();
        if (sizes.Words != sizes.Documents || sizes.Counted != sizes.Documents)
        {
            found.Add(new SearchDisagreement("", "", $"parts of the index differ in size: {sizes.Documents} documents, {sizes.Words} with words, {sizes.Counted} counted"));
        }

        return found;
    }
}
