namespace BoycottDirectory.Writing;

/// <summary>An entry as it is now.</summary>
public sealed record WrittenEntry
{
    public long Id { get; init; }

    /// <summary>Its key in the addresses of the workspace.</summary>
    public string Key { get; init; } = "";

    /// <summary>The newest revision; 0 for a source that was only ever cited.</summary>
    public long Number { get; init; }

    public string Snapshot { get; init; } = "";

    /// <summary>When it was last changed; null for a source that was only ever cited.</summary>
    public DateTimeOffset? MadeAt { get; init; }
}
