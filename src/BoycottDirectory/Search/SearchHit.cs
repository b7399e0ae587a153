namespace BoycottDirectory.Search;

/// <summary>An entry that was found, and why.</summary>
public sealed record SearchHit
{
    public required string Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>Comparable within one answer only; higher is better.</summary>
    public required float Score { get; init; }

    /// <summary>How closely the best text matches, 0 to 1; comparable between answers.</summary>
    public required float Closeness { get; init; }

    public required MatchKind How { get; init; }

    /// <summary>The field with the text that matched best.</summary>
    public required SearchField Field { get; init; }

    /// <summary>That text as written.</summary>
    public required string Text { get; init; }

    /// <summary>The folded words of the entry that the words of the query matched: what a highlighter marks.</summary>
    public required IReadOnlyList<string> Words { get; init; }
}
