using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>What undoing does with one entry or proposal.</summary>
public enum UndoAction
{
    /// <summary>The entry says again what it said before; later changes of other fields stay.</summary>
    Restore,

    /// <summary>The entry did not exist before: it leaves the directory.</summary>
    Remove,

    /// <summary>The entry is hidden again.</summary>
    Hide,

    /// <summary>The entry is shown again.</summary>
    Show,

    /// <summary>The proposal that waits is taken out of the queue.</summary>
    Refuse,

    /// <summary>Nothing can be undone here; <see cref="UndoStep.Why"/> says why.</summary>
    Keep,
}

/// <summary>One line of an undo.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Kind">The kind of entry.</param>
/// <param name="Slug">Its slug, or what stands for one.</param>
public sealed record UndoStep(UndoAction Action, string Kind, string Slug)
{
    /// <summary>The entry; null for a proposal of a new one.</summary>
    public long? EntryId { get; init; }

    /// <summary>The entry's revision that this was planned for; another one by now is left alone.</summary>
    public long Revision { get; init; }

    /// <summary>The entry as it is now.</summary>
    public string? Now { get; init; }

    /// <summary>The entry as it will be.</summary>
    public string? Result { get; init; }

    /// <summary>The level to which its visibility returns, one of <see cref="Decisions.Visibility"/>.</summary>
    public string? Level { get; init; }

    /// <summary>The proposal that waits.</summary>
    public long? Submission { get; init; }

    /// <summary><c>later</c>: later changes rest on it; <c>referred</c>: other entries refer to it; <c>cited</c>: a kind that is only shown where it is cited;
    /// <c>second</c>: to show it again takes two; <c>moved</c>: it changed meanwhile; <c>rule</c>: the entry as it was breaks a rule of today.</summary>
    public string? Why { get; init; }

    /// <summary>The entry's name in a language, else its slug.</summary>
    public string Title(string lang) => SnapshotName.Of(Now ?? Result, lang) ?? Slug;
}

/// <summary>What undoing will do, or has done.</summary>
public sealed record UndoPlan(IReadOnlyList<UndoStep> Steps)
{
    /// <summary>The batch under which the log keeps it, by which it can itself be undone; null for a plan.</summary>
    public string? Batch { get; init; }

    /// <summary>How many entries and proposals change.</summary>
    public int Changes => Steps.Count(step => step.Action != UndoAction.Keep);

    /// <summary>How much of it one account may do only so often in a day: all but the withdrawal of what it brought in itself and nobody published.</summary>
    public int Limited(bool isOwnImport) => isOwnImport ? Changes - Count(UndoAction.Refuse) : Changes;

    public int Count(UndoAction action) => Steps.Count(step => step.Action == action);
}
