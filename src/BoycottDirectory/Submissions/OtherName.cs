namespace BoycottDirectory.Submissions;

/// <summary>A further name by which people look for an entry.</summary>
public sealed record OtherName
{
    /// <summary>One of <see cref="OtherNameRules.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>BCP 47, with the script for a romanisation (<c>ar-Latn</c>); null where it belongs to none, as an acronym may.</summary>
    public string? Lang { get; init; }

    public required string Name { get; init; }
}
