namespace BoycottDirectory.Submissions;

/// <summary>What somebody sent, readable. For editors, and through its reference for its sender.</summary>
public sealed record Submission
{
    public long Id { get; init; }

    /// <summary>One of <see cref="SubmissionTypes.All"/>.</summary>
    public string Type { get; init; } = "";

    public string Kind { get; init; } = "";

    public long? EntryId { get; init; }

    public string EntrySlug { get; init; } = "";

    public string Channel { get; init; } = "";

    public string? Batch { get; init; }

    /// <summary>The row of the batch's file.</summary>
    public string? Line { get; init; }

    public string? Snapshot { get; init; }

    public long? BasedOn { get; init; }

    /// <summary>One of <see cref="SubmissionStates.All"/>.</summary>
    public string State { get; init; } = "";

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The key of its status page; null for what no sender waits for.</summary>
    public string? Reference { get; init; }

    public long? MailboxId { get; init; }

    /// <summary>The language of its sender; null when there is none.</summary>
    public string? Lang { get; init; }

    public string? Words { get; init; }

    public string? Private { get; init; }

    /// <summary>Codes of what a reviewer should look at, separated by spaces.</summary>
    public string? Marks { get; init; }

    /// <summary>The name in the snapshot, for lists and letters.</summary>
    public string Title => SnapshotName.Of(Snapshot, Lang) ?? EntrySlug;

    /// <summary>The conversation with the sender, oldest first; given for a single submission only.</summary>
    public IReadOnlyList<SubmissionMessage> Messages { get; init; } = [];
}

/// <summary>A part of the conversation about a submission.</summary>
public sealed record SubmissionMessage
{
    /// <summary><c>editor</c> or <c>sender</c>.</summary>
    public string Sender { get; init; } = "";

    public string Words { get; init; } = "";

    public DateTimeOffset SentAt { get; init; }
}
