using BoycottDirectory.Storage;

namespace BoycottDirectory.Submissions;

/// <summary>Where a change comes from and why it was accepted.</summary>
/// <param name="Channel"><c>visitor</c>, <c>committee</c>, <c>editor</c> or <c>import</c>.</param>
/// <param name="Reason">The code of the reason in the public log; both languages have a text for it.</param>
/// <param name="Batch">What belongs together and can be undone together: the name of an imported file with its time.</param>
public sealed record Origin(string Channel, string Reason, string? Batch = null)
{
    /// <summary>Where in a batch: the row of a file, and the mapping that read it.</summary>
    public string? Line { get; init; }

    /// <summary>The change waits for an editor: when the rules allow it, it is kept as a pending submission and nothing of it takes effect.</summary>
    public bool Held { get; init; }

    /// <summary>The account that asks for the change and answers for it; null for an import, a committee or the program.</summary>
    public long? Author { get; init; }

    /// <summary>What the log calls a change that is decided at once.</summary>
    public string Outcome { get; init; } = "accepted";

    /// <summary>Words beside the reason by language: of both, or none.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>The editor's decision by which a submission takes effect; null for a change that was asked for and decided at once.</summary>
    public Verdict? Verdict { get; init; }
}

/// <summary>An editor's yes to a submission.</summary>
/// <param name="Transaction">The change that the decision belongs to.</param>
/// <param name="Submission">The submission.</param>
/// <param name="ExpectedRevision">The entry's revision that the editor saw, 0 for none: a change made meanwhile must not be overwritten.</param>
/// <param name="Outcome"><c>accepted</c>, or <c>changed</c> when the editor altered what was sent.</param>
/// <param name="Words">Words beside the reason by language: of both, or none.</param>
/// <param name="DecidedBy">The editor's account; null for the program by its rules.</param>
public sealed record Verdict(
    WriteTransaction Transaction, long Submission, long ExpectedRevision, string Outcome, IReadOnlyDictionary<string, string> Words, long? DecidedBy);
