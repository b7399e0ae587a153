namespace BoycottDirectory.Search;

/// <summary>What a reader narrows the search by. Values of one list are alternatives; the lists combine.</summary>
public sealed record SearchFilter
{
    public static SearchFilter None { get; } = new();

    /// <summary>ISO 3166-1 alpha-2 codes, in any case.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Kinds of entry or classifications.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public bool IsEmpty => Countries.Count == 0 && Kinds.Count == 0;

    /// <summary>The filter that both agree to: lists are joined, because a reader who adds a value wants it too.</summary>
    public SearchFilter And(SearchFilter other) => new()
    {
        Countries = [.. Countries.Union(other.Countries, StringComparer.OrdinalIgnoreCase)],
        Kinds = [.. Kinds.Union(other.Kinds, StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>The facet tokens of each list that is not empty.</summary>
    internal IEnumerable<TokenSet> Tokens()
    {
        if (Countries.Count > 0) yield return new TokenSet(Countries.Select(FacetToken.Country));
        if (Kinds.Count > 0) yield return new TokenSet(Kinds.Select(FacetToken.Kind));
    }
}
