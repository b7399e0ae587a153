using BoycottDirectory.Storage;

namespace BoycottDirectory.Search;

/// <summary>What a commit changes in the index: for each entry its newest document, or that it is gone.</summary>
public sealed class SearchChanges : CommitWork
{
    private readonly Dictionary<(string Kind, string Slug), SearchDocument?> documents = [];

    /// <summary>Puts a document in, or in place of the one with the same kind and slug.</summary>
    internal void Put(SearchDocument document) => documents[(document.Kind, document.Slug)] = document;

    /// <summary>Takes a document out; one that is not in is no error.</summary>
    internal void Remove(string kind, string slug) => documents[(kind, slug)] = null;

    internal override void Absorb(CommitWork later)
    {
        foreach (var (key, document) in ((SearchChanges)later).documents) documents[key] = document;
    }

    internal override async Task Write(WriteTransaction transaction)
    {
        var writer = new IndexEdits(transaction);
        var before = (await writer.Known(documents.Keys)).ToDictionary(row => (row.Kind, row.Slug));
        var (outdated, added) = (new List<IndexRow>(), new List<(IndexRow, IEnumerable<string>)>(documents.Count));
        foreach (var ((key, document), row) in documents.Zip(Spread.Over(documents, pair => pair.Value is null ? null : IndexRow.Of(pair.Value))))
        {
            var known = before.GetValueOrDefault(key);
            // What the index has already is not written again.
            if (known is not null && known.Fingerprint == row?.Fingerprint) continue;

            if (known is not null) outdated.Add(known);
            if (row is not null) added.Add((row, document!.Descriptions));
        }

        await writer.Remove(outdated);
        await writer.Add(added);
        await writer.Flush();
    }
}
