namespace BoycottDirectory.Claims;

/// <summary>A published list that names targets, with the caveat that belongs beside every use of it.</summary>
public sealed record ListEntry
{
    public required string Code { get; init; }

    public required string Publisher { get; init; }

    public required string Url { get; init; }

    public SortedDictionary<string, ListWords> Texts { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>The words of a list in one language.</summary>
public sealed record ListWords
{
    public string? Name { get; init; }

    /// <summary>What being in the list means, and what it does not.</summary>
    public string? Note { get; init; }
}
