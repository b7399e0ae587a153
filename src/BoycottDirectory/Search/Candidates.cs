namespace BoycottDirectory.Search;

/// <summary>Documents worth comparing, with their best place in the answers about words and about keys (1 is best, 0 is absent).</summary>
internal sealed class Candidates
{
    private readonly Dictionary<long, (int Words, int Keys)> _ranks = [];

    public IReadOnlyCollection<long> Documents => _ranks.Keys;

    public int Count => _ranks.Count;

    public (int Words, int Keys) RanksOf(long document) => _ranks.GetValueOrDefault(document);

    public void AddByWords(IEnumerable<long> documents) => Add(documents, (ranks, rank) => (Better(ranks.Words, rank), ranks.Keys));

    public void AddByKeys(IEnumerable<long> documents) => Add(documents, (ranks, rank) => (ranks.Words, Better(ranks.Keys, rank)));

    /// <summary>Adds documents that were found by their whole names, which has no rank.</summary>
    public void AddUnranked(IEnumerable<long> documents)
    {
        foreach (var document in documents) _ranks.TryAdd(document, default);
    }

    private void Add(IEnumerable<long> documents, Func<(int Words, int Keys), int, (int Words, int Keys)> ranked)
    {
        var rank = 0;
        foreach (var document in documents) _ranks[document] = ranked(_ranks.GetValueOrDefault(document), ++rank);
    }

    private static int Better(int before, int now) => before == 0 ? now : Math.Min(before, now);
}
