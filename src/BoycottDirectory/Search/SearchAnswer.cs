namespace BoycottDirectory.Search;

/// <summary>What a search found.</summary>
public sealed record SearchAnswer
{
    /// <summary>The page of hits that was asked for, best first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>How many entries were found; at least so many when <see cref="IsMore"/>.</summary>
    public int Count { get; init; }

    /// <summary>Whether more entries match than are ranked.</summary>
    public bool IsMore { get; init; }

    /// <summary>Found entries by kind.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Whether time ran out before typos and romanisations were tried, or all candidates compared.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Words as typed that no hit has, in no form and no language; empty when a name is close to the query as a whole.</summary>
    public IReadOnlyList<string> Unmatched { get; init; } = [];

    /// <summary>The query with its misspelt words put right, or null when nothing seems misspelt.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The query as it was understood.</summary>
    public required ParsedQuery Query { get; init; }
}

/// <summary>What is asked.</summary>
public sealed record SearchRequest
{
    /// <summary>What was typed, filters and quotes included.</summary>
    public required string Text { get; init; }

    /// <summary>Filters chosen elsewhere on the page; those in the text are joined to them.</summary>
    public SearchFilter Filter { get; init; } = SearchFilter.None;

    public int Limit { get; init; } = 20;

    public int Offset { get; init; }

    /// <summary>Whether somebody is still typing: when enough entries begin as typed, misspellings and romanisations are not tried.</summary>
    public bool IsTyping { get; init; }

    /// <summary>After this long the answer is what was found so far.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(1);
}
