using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>A new entry that was made from another one: both histories say so.</summary>
public sealed class SplitEffect(string kind, DecisionEdits decisions) : SubmissionEffect
{
    public override string Type => SubmissionTypes.Entry;

    public override string Kind => kind;

    public override async Task Accepted(WriteTransaction transaction, Submission submission)
    {
        if (submission.EntryId is not { } made || await MergeQueries.OtherOf(transaction, submission.Id) is not { } from) return;

        await decisions.Decide(transaction, new Decision(submission.Id, kind, from, "split", "split_off"));
        await decisions.Decide(transaction, new Decision(submission.Id, kind, made, "split", "split_from"));
    }
}
