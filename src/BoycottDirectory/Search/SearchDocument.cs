namespace BoycottDirectory.Search;

/// <summary>What the index knows of one entry. Texts are as written, in any language; every text that a reader may search by belongs in one of the lists.</summary>
public sealed record SearchDocument
{
    /// <summary>The kind of entry (committee, target, campaign …): with <see cref="Slug"/> its identity, and a filter.</summary>
    public required string Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>The names, one per language, the original first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Former names, other spellings, names in further languages.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public IReadOnlyList<string> Acronyms { get; init; } = [];

    /// <summary>City, region, country: for each its names in every language. What they teach (Alger is الجزائر) helps other searches, too.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Places { get; init; } = [];

    /// <summary>Topics, each in every language.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Descriptions { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 code of the country, the filter <c>country:</c>.</summary>
    public string? Country { get; init; }

    /// <summary>The class within the kind (union, student group …), the filter <c>kind:</c> besides <see cref="Kind"/>.</summary>
    public string? Classification { get; init; }
}
