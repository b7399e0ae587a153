namespace BoycottDirectory.Search;

/// <summary>Spreads work that needs no database over the processors: one of them is busy with writing, and making a document ready takes as long.</summary>
internal static class Spread
{
    private const int Worthwhile = 16;

    /// <summary>The results in the order of the items.</summary>
    public static IReadOnlyList<TResult> Over<T, TResult>(IReadOnlyCollection<T> items, Func<T, TResult> work) =>
        items.Count < Worthwhile ? [.. items.Select(work)] : [.. items.AsParallel().AsOrdered().Select(work)];
}
