using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>A merge that two persons agreed to.</summary>
public sealed class MergeEffect(string kind, MergeEdits merges) : SubmissionEffect
{
    public override string Type => SubmissionTypes.Merge;

    public override string Kind => kind;

    public override Task Accepted(WriteTransaction transaction, Submission submission) => merges.Merge(transaction, submission);
}
