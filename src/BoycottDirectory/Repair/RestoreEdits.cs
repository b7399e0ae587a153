using BoycottDirectory.Decisions;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Gives an entry back as it was in one of its revisions: as a new revision, by the same rules as any change.</summary>
public sealed class RestoreEdits(
    Database database, RepairQueries entries, SnapshotEdits snapshots, SubmissionEdits submissions, SubmissionQueries sent, ReviewEdits reviews, AllowanceQueries allowance, TwoPersonRule rule)
{
    /// <summary>Restores a revision.</summary>
    /// <returns><see cref="Change.Held"/> where a second person has to say yes first: then it waits in the queue.</returns>
    public async Task<Outcome> Restore(string kind, long entryId, long number, RepairOrder order)
    {
        if (await entries.Find(kind, entryId) is not { } entry || await entries.Revision(kind, entryId, number) is not { } revision) return Outcome.Refused(new Problem("", "NoRevision"));
        if (revision.IsRedacted) return Outcome.Refused(new Problem("", "RevisionRedacted"));
        if (revision.Snapshot == entry.Snapshot) return Outcome.Of(Change.Same);

        var change = new SnapshotChange(kind, entryId, entry.Slug, entry.Revision, revision.Snapshot);
        return kind == "claim" && !await rule.IsOff() ? await Propose(change, order) : await Put(change, order);
    }

    private async Task<Outcome> Put(SnapshotChange change, RepairOrder order)
    {
        try
        {
            return await database.Write(async transaction =>
            {
                if (await allowance.Left(transaction, order.Account) == 0) return Outcome.Refused(new Problem("", "DailyLimit", allowance.Limit));

                var outcome = await snapshots.Put(transaction, change, order.Origin("restored"));
                return outcome.Change == Change.Changed ? outcome : throw new RefusedException(outcome.Problems);
            });
        }
        catch (RefusedException refused)
        {
            return Outcome.Refused([.. refused.Problems]);
        }
    }

    // A change of a claim is seen by a second person, whichever way it goes.
    private async Task<Outcome> Propose(SnapshotChange change, RepairOrder order)
    {
        var reference = await database.Write(transaction => submissions.Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = change.Kind, Slug = change.Slug, Channel = "editor", Snapshot = change.Snapshot, BasedOn = change.Revision, Author = order.Account, Confirmed = true,
        }));
        var submission = (await sent.FindByReference(reference))!;
        await database.Write(transaction => reviews.Approve(transaction, submission, change.Revision ?? 0, order.Account));
        return Outcome.Of(Change.Held);
    }
}
