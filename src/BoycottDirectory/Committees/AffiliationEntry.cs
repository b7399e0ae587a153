namespace BoycottDirectory.Committees;

/// <summary>A link between two committees as a revision keeps it.</summary>
public sealed record AffiliationEntry
{
    /// <summary>The slug of the committee that the statement is about: <c>From</c> is a member of <c>To</c>.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>One of <see cref="AffiliationRules.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Since { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Until { get; init; }

    /// <summary>What each side says: <c>proposed</c>, <c>confirmed</c>, <c>declined</c>, <c>withdrawn</c>; null when it has not been asked.</summary>
    public string? FromState { get; init; }

    /// <inheritdoc cref="FromState"/>
    public string? ToState { get; init; }

    /// <summary>What the first side itself says of the link, in a language of its choice.</summary>
    public string? FromWords { get; init; }

    /// <inheritdoc cref="FromWords"/>
    public string? ToWords { get; init; }

    /// <summary>A short neutral phrase by language.</summary>
    public SortedDictionary<string, string> Notes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Addresses of the sources that state the link.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
