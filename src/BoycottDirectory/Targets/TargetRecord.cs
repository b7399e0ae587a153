using BoycottDirectory.Decisions;

namespace BoycottDirectory.Targets;

/// <summary>A target as it leaves for machines: its current revision, which holds all that is public about it in both languages and nothing else.</summary>
public sealed record TargetRecord
{
    private TargetEntry? entry;

    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Snapshot { get; init; } = "";

    /// <summary>One of <see cref="TargetStatus.All"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>The reasons of its live claims, separated by commas.</summary>
    public string? Reasons { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    /// <summary>When it or a claim about it last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    public long Revision { get; init; }

    public TargetEntry Entry => entry ??= Snapshots.Read<TargetEntry>(Snapshot);
}
