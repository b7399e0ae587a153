namespace BoycottDirectory.Submissions;

/// <summary>What became of a proposal.</summary>
public enum Change
{
    /// <summary>The entry did not exist before.</summary>
    New,

    /// <summary>The entry has a new revision.</summary>
    Changed,

    /// <summary>The proposal says what the entry already says; nothing was written.</summary>
    Same,

    /// <summary>The proposal breaks a rule; nothing was written.</summary>
    Refused,

    /// <summary>The proposal waits for an editor; nothing of it is public.</summary>
    Held,
}

/// <summary>The outcome of a proposal and, when it was refused, why.</summary>
public sealed record Outcome(Change Change, IReadOnlyList<Problem> Problems)
{
    public static Outcome Of(Change change) => new(change, []);

    public static Outcome Refused(params IReadOnlyList<Problem> problems) => new(Change.Refused, problems);
}
