using BoycottDirectory.Storage;

namespace BoycottDirectory.Submissions;

/// <summary>What follows from accepting a submission beside the entry itself. Features register theirs.</summary>
public abstract class SubmissionEffect
{
    /// <summary>The type of submission, as in <see cref="SubmissionTypes"/>.</summary>
    public abstract string Type { get; }

    /// <summary>The kind of entry.</summary>
    public abstract string Kind { get; }

    /// <summary>Runs within the decision, after the entry is written.</summary>
    public abstract Task Accepted(WriteTransaction transaction, Submission submission);
}
