namespace BoycottDirectory.Decisions;

/// <summary>An accepted change, about to be written.</summary>
public sealed record Revision
{
    /// <summary>The kind of entry: <c>committee</c>, <c>affiliation</c>, <c>source</c> …</summary>
    public required string Kind { get; init; }

    public required long EntryId { get; init; }

    /// <summary>The entry's slug, or what stands for one.</summary>
    public required string Slug { get; init; }

    /// <summary>1 for a new entry, then counting up without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>The whole entry as JSON.</summary>
    public required string Snapshot { get; init; }
}
