using BoycottDirectory.Submissions;

namespace BoycottDirectory.Review;

/// <summary>What a line of the queue is, in an editor's words.</summary>
public static class QueueKinds
{
    /// <summary>In the order of the filter. Expired verifications are listed apart: nobody has sent them.</summary>
    public static IReadOnlyList<string> All { get; } = ["new", "change", "entry_claim", "affiliation", "correction", "reply", "takedown", "inactive", "appeal", "merge", "return", "import"];
}

/// <summary>A line of the queue.</summary>
public sealed record QueueItem
{
    public long Id { get; init; }

    /// <summary>One of <see cref="QueueKinds"/>.</summary>
    public string What { get; init; } = "";

    /// <summary>The kind of entry.</summary>
    public string Kind { get; init; } = "";

    public string EntrySlug { get; init; } = "";

    public string? Snapshot { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset SubmittedAt { get; init; }

    public string? Marks { get; init; }

    public long? AssignedTo { get; init; }

    /// <summary>How many editors have approved it.</summary>
    public int Approvals { get; init; }

    /// <summary>The name in a language or the other, else the slug.</summary>
    public string Title(string lang) => SnapshotName.Of(Snapshot, lang) ?? EntrySlug;
}

/// <summary>Which lines of the queue, from the query of its address.</summary>
/// <param name="What">One of <see cref="QueueKinds"/>; null for all.</param>
/// <param name="Kind">The kind of entry; null for all.</param>
/// <param name="State"><c>pending</c>, <c>asked</c> or null for both.</param>
/// <param name="Whose">An account; 0 for what nobody has taken; null for all.</param>
/// <param name="NewestFirst">Otherwise what has waited longest comes first.</param>
/// <param name="Page">Counting from 1.</param>
/// <param name="Batch">What came by one import; null for all.</param>
public sealed record QueueFilter(string? What = null, string? Kind = null, string? State = null, long? Whose = null, bool NewestFirst = false, int Page = 1, string? Batch = null)
{
    public const int PageSize = 50;
}

/// <summary>How long the queue has waited.</summary>
public sealed record QueueAge
{
    public int Waiting { get; init; }

    /// <summary>What has waited longest.</summary>
    public long OldestId { get; init; }

    public string EntrySlug { get; init; } = "";

    public string? Snapshot { get; init; }

    public DateTimeOffset OldestAt { get; init; }

    /// <summary>Half of all have waited since then or longer.</summary>
    public DateTimeOffset MedianAt { get; init; }

    /// <summary>The oldest one's name.</summary>
    public string Title(string lang) => SnapshotName.Of(Snapshot, lang) ?? EntrySlug;
}
