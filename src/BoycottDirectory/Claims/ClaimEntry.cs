namespace BoycottDirectory.Claims;

/// <summary>A claim as a revision keeps it: one checkable thing that a target does, with who states it and where.</summary>
public sealed record ClaimEntry
{
    public required string Slug { get; init; }

    /// <summary>The target's slug.</summary>
    public required string Target { get; init; }

    /// <summary>Codes of <see cref="Claims.Reasons"/>, at least one.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>One of <see cref="ClaimRules.States"/>.</summary>
    public required string State { get; init; }

    /// <summary>The partial date of which the statement is true; for an ended claim, of the end.</summary>
    public string? AsOf { get; init; }

    /// <summary>The day by which somebody looks at it again.</summary>
    public string? ReviewBy { get; init; }

    /// <summary>The body that states it: the slug of a listed committee, or a name.</summary>
    public string? AssertedBy { get; init; }

    /// <summary>By language: a neutral sentence in at least one.</summary>
    public SortedDictionary<string, ClaimWords> Texts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Where a published list states it by naming the target.</summary>
    public ListingEntry? Listing { get; init; }

    /// <summary>The company's own answer.</summary>
    public ReplyEntry? Reply { get; init; }

    /// <summary>Addresses of the sources, the weightiest first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>The words of a claim in one language.</summary>
public sealed record ClaimWords
{
    public string? Statement { get; init; }

    /// <summary>What was wrong, where the claim is withdrawn.</summary>
    public string? Correction { get; init; }

    /// <summary>Written in this language first.</summary>
    public bool Original { get; init; } = true;

    /// <summary>The revision whose words in the other language this one renders; null for an original.</summary>
    public long? TranslatedFrom { get; init; }
}

/// <summary>A target's place in a published list.</summary>
public sealed record ListingEntry
{
    /// <summary>The list's code.</summary>
    public required string List { get; init; }

    /// <summary>The list's own categories, as it writes them.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>A partial date; null where it is not known since when.</summary>
    public string? FirstSeen { get; init; }

    /// <summary>The day somebody last saw the target in the list.</summary>
    public string? LastSeen { get; init; }

    /// <summary>The partial date on which the list removed it.</summary>
    public string? Until { get; init; }

    /// <summary>The place in the list, where it has an address of its own.</summary>
    public string? Url { get; init; }
}

/// <summary>What the company says of a claim.</summary>
public sealed record ReplyEntry
{
    /// <summary>A partial date.</summary>
    public string? Answered { get; init; }

    /// <summary>By language: our neutral rendering, or its words.</summary>
    public SortedDictionary<string, string> Texts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Addresses of what states the answer.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
