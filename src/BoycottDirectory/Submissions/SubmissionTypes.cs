namespace BoycottDirectory.Submissions;

/// <summary>What a submission asks for.</summary>
public static class SubmissionTypes
{
    /// <summary>A new entry, or a change of one.</summary>
    public const string Entry = "entry";

    /// <summary>Somebody says: this entry is us.</summary>
    public const string EntryClaim = "entry_claim";

    public const string Affiliation = "affiliation";

    public const string Correction = "correction";

    /// <summary>The right of reply.</summary>
    public const string Reply = "reply";

    public const string Takedown = "takedown";

    /// <summary>A report that a committee is no longer active.</summary>
    public const string Inactive = "inactive";

    public const string Appeal = "appeal";

    /// <summary>An editor wants two entries to be one. Only editors send it.</summary>
    public const string Merge = "merge";

    /// <summary>An editor wants an entry that was hidden to be seen again. Only editors send it.</summary>
    public const string Return = "return";

    /// <summary>What people send.</summary>
    public static IReadOnlyList<string> All { get; } = [Entry, EntryClaim, Affiliation, Correction, Reply, Takedown, Inactive, Appeal];
}

/// <summary>Where a submission stands.</summary>
public static class SubmissionStates
{
    /// <summary>The sender has not followed the link in our letter yet.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>An editor will look at it.</summary>
    public const string Pending = "pending";

    /// <summary>An editor has asked the sender something.</summary>
    public const string Asked = "asked";

    public const string Accepted = "accepted";

    public const string Refused = "refused";

    /// <summary>The sender took it back.</summary>
    public const string Withdrawn = "withdrawn";

    public static IReadOnlyList<string> All { get; } = [Unconfirmed, Pending, Asked, Accepted, Refused, Withdrawn];

    /// <summary>Whether it can still be decided.</summary>
    public static bool IsOpen(string state) => state is Pending or Asked;
}
