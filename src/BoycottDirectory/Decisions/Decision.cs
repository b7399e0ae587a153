namespace BoycottDirectory.Decisions;

/// <summary>What became of a submission.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Kind">The kind of entry that it is about.</param>
/// <param name="EntryId">The entry; null when there is none.</param>
/// <param name="Outcome"><c>accepted</c>, <c>changed</c> (accepted with alterations), <c>refused</c>, <c>removed</c>,
/// <c>hidden</c>, <c>restored</c>, <c>merged</c>, <c>split</c>, <c>redacted</c> or <c>erased</c>.</param>
/// <param name="Reason">The code of the reason; both languages have a text <c>Reason.*</c> for it.</param>
public sealed record Decision(long Submission, string Kind, long? EntryId, string Outcome, string Reason)
{
    /// <summary>Words beside the reason by language: of both, or none.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>The editor's account; null for the program by its rules.</summary>
    public long? DecidedBy { get; init; }

    /// <summary><c>public</c>; <c>administrators</c> where the log itself would do harm.</summary>
    public string Audience { get; init; } = "public";
}
