namespace BoycottDirectory.Committees.Managing;

/// <summary>Everything held about a committee.</summary>
public sealed record HeldData
{
    public string SafetyMode { get; init; } = "";

    public string Visibility { get; init; } = "";

    public bool MessagesArePassedOn { get; init; }

    /// <summary>Of the manager who asks.</summary>
    public string? OwnOpenPgpKey { get; init; }

    /// <summary>When the managers were last asked whether the entry is still right.</summary>
    public DateTimeOffset? LastAskedToRenew { get; init; }

    public IReadOnlyList<string> Managers { get; init; } = [];

    public IReadOnlyList<HeldContact> Contacts { get; init; } = [];

    public IReadOnlyList<HeldSubmission> Submissions { get; init; } = [];

    public IReadOnlyList<HeldVerification> Verifications { get; init; } = [];

    /// <summary>The entry as it was from one change to the next; the last is what is public now.</summary>
    public IReadOnlyList<HeldRevision> Revisions { get; init; } = [];

    /// <summary>Traces of messages that came through the site.</summary>
    public IReadOnlyList<HeldTrace> Messages { get; init; } = [];

    public IReadOnlyList<HeldPlace> EventPlaces { get; init; } = [];

    /// <summary>Visits of managers that are not over.</summary>
    public IReadOnlyList<HeldVisit> Visits { get; init; } = [];
}

/// <summary>A way to reach the committee.</summary>
public sealed record HeldContact
{
    public string Kind { get; init; } = "";

    public string Value { get; init; } = "";

    public string Audience { get; init; } = "";
}

/// <summary>Something that was sent about the entry, with the words where the manager who asks sent it.</summary>
public sealed record HeldSubmission
{
    public long Id { get; init; }

    public string Type { get; init; } = "";

    public string Kind { get; init; } = "";

    public string EntrySlug { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset SubmittedAt { get; init; }

    public string? Words { get; init; }

    /// <summary>What was sent and is not public, as JSON.</summary>
    public string? Hidden { get; init; }

    public IReadOnlyList<HeldMessage> Messages { get; init; } = [];
}

/// <summary>A question of the editors, or its answer.</summary>
public sealed record HeldMessage
{
    public long SubmissionId { get; init; }

    public string Sender { get; init; } = "";

    public string Words { get; init; } = "";

    public DateTimeOffset SentAt { get; init; }
}

/// <summary>A rung of the ladder, expired ones included.</summary>
public sealed record HeldVerification
{
    public string Method { get; init; } = "";

    public DateTimeOffset VerifiedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>The entry at one time.</summary>
public sealed record HeldRevision
{
    public long Number { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public string Snapshot { get; init; } = "";
}

/// <summary>That a message was handed on, and when; its words are gone.</summary>
public sealed record HeldTrace
{
    public DateTimeOffset SentAt { get; init; }

    public string State { get; init; } = "";
}

/// <summary>The exact place of an event.</summary>
public sealed record HeldPlace
{
    public string Slug { get; init; } = "";

    public string Lang { get; init; } = "";

    public string Place { get; init; } = "";
}

/// <summary>A manager's visit.</summary>
public sealed record HeldVisit
{
    public DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
