using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>An entry that two persons want to be seen again.</summary>
public sealed class ReturnEffect(string kind, VisibilityEdits visibility) : SubmissionEffect
{
    public override string Type => SubmissionTypes.Return;

    public override string Kind => kind;

    public override async Task Accepted(WriteTransaction transaction, Submission submission)
    {
        if (submission.EntryId is { } id)
            await visibility.Set(transaction, new VisibilityChange(kind, id, Visibility.Public, new Origin("editor", "returned") { Outcome = "restored" }) { Submission = submission.Id });
    }
}
