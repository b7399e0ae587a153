using BoycottDirectory.Submissions;

namespace BoycottDirectory.Targets;

/// <summary>A target as a revision keeps it: a company, brand, product, institution or event, in both languages. What is said against it stands in claims.</summary>
public sealed record TargetEntry
{
    public required string Slug { get; init; }

    /// <summary>One of <see cref="TargetRules.Classifications"/>.</summary>
    public required string Classification { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of its seat; null where it has none.</summary>
    public string? Country { get; init; }

    public string? Website { get; init; }

    /// <summary>By language. At least one language has a name.</summary>
    public SortedDictionary<string, TargetWords> Texts { get; init; } = new(StringComparer.Ordinal);

    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    /// <summary>Numbers by which other registers know it.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Who owns it.</summary>
    public IReadOnlyList<Ownership> Owners { get; init; } = [];

    /// <summary>Addresses of the sources for the description and the owners.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>The words of a target in one language.</summary>
public sealed record TargetWords
{
    public string? Name { get; init; }

    /// <summary>Markdown: what it is, neutrally.</summary>
    public string? Description { get; init; }

    /// <summary>Written in this language first.</summary>
    public bool Original { get; init; } = true;

    /// <summary>The revision whose words in the other language this one renders; null for an original.</summary>
    public long? TranslatedFrom { get; init; }
}

/// <summary>A number of another register.</summary>
public sealed record Identifier
{
    /// <summary>One of <see cref="IdentifierRules.Schemes"/>.</summary>
    public required string Scheme { get; init; }

    public required string Value { get; init; }
}

/// <summary>Another target that owns this one.</summary>
public sealed record Ownership
{
    /// <summary>The owner's slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Percent; null where no source gives it.</summary>
    public double? Share { get; init; }

    /// <summary>The address of what states it; null where the target's own sources do.</summary>
    public string? Source { get; init; }
}
