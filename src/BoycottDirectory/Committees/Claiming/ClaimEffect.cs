using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees.Claiming;

/// <summary>An accepted claim makes its sender a manager of the entry, which climbs the ladder by what was shown.</summary>
public sealed class ClaimEffect(ManagingEdits managing, LadderEdits ladder) : SubmissionEffect
{
    /// <summary>Begins the mark of a submission that says which way was checked.</summary>
    public const string Proof = "proof_";

    public override string Type => SubmissionTypes.EntryClaim;

    public override string Kind => "committee";

    public override async Task Accepted(WriteTransaction transaction, Submission submission)
    {
        if (submission is not { EntryId: { } committee, MailboxId: { } mailbox }) return;

        await managing.Add(transaction, committee, mailbox);
        await ladder.Climb(transaction, committee, "mailbox");
        foreach (var way in new[] { "website", "dns" })
            if (submission.Marks?.Split(' ').Contains(Proof + way) == true) await ladder.Climb(transaction, committee, way);
    }
}
