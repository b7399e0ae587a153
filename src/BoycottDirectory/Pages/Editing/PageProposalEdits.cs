using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Pages.Editing;

/// <summary>Takes what editors and translators write on pages the one way: a submission, which takes effect at once, or when another editor agrees, or at its time.</summary>
public sealed class PageProposalEdits(
    Database database, SubmissionEdits sender, SubmissionQueries submissions, SubmissionDecisions decisions, ReviewEdits reviews, ReviewItems items, ReviewQueries approvals,
    AccountQueries accounts, TwoPersonRule rule, PageScheduleQueries schedules, PageLibrary library, TimeProvider clock)
{
    /// <summary>Saves a page.</summary>
    /// <param name="page">The page as it is to be.</param>
    /// <param name="basedOn">The revision that the writer saw; 0 for the shipped page, null for a page that is new.</param>
    /// <param name="reason">Why, as the public log says it.</param>
    /// <param name="writer">The writer's account.</param>
    /// <param name="mayDecide">The writer may decide about submissions; what others write waits for somebody who may.</param>
    /// <param name="at">When it is to be published; null for now.</param>
    /// <returns><see cref="Change.Held"/> when it waits, for an editor or for its time.</returns>
    public async Task<Outcome> Save(PageEntry page, long? basedOn, string reason, long writer, bool mayDecide, DateTimeOffset? at = null)
    {
        var reference = await database.Write(async transaction =>
        {
            var sent = await sender.Send(transaction, new NewSubmission
            {
                Type = SubmissionTypes.Entry, Kind = PageEdits.Kind, Slug = page.Slug, Snapshot = Snapshots.Write(page), BasedOn = basedOn, Channel = "editor", Confirmed = true,
                // What an editor writes is her own yes, and asks for one more where two are needed; what a translator writes asks for as many as anybody's.
                Author = mayDecide ? null : writer,
            });
            if (at is not null)
                await transaction.Connection.ExecuteAsync("insert into page_schedules (submission_id, publish_at) select id, @at from submissions where reference = @sent", new { at, sent });
            return sent;
        });
        var id = (await submissions.FindByReference(reference))!.Id;
        if (!mayDecide) return Outcome.Of(Change.Held);
        if (at is not null) return await Agree(id, writer);

        var outcome = await reviews.Accept(id, basedOn ?? 0, null, DecisionWords.Of(reason), writer);
        if (outcome.Change is Change.Refused or Change.Same) await Withdraw(reference);
        await library.Load();
        return outcome;
    }

    /// <summary>An editor agrees that something is published at its time. Where two are needed, the first yes is only kept.</summary>
    public async Task<Outcome> Agree(long id, long editor)
    {
        if (await submissions.Find(id) is not { } submission || !SubmissionStates.IsOpen(submission.State)) return Outcome.Refused(new Problem("", "Decided"));

        if (TwoPersonRule.Concerns(submission) && !await rule.IsOff())
        {
            var hash = ReviewContent.Hash(submission, null, 0);
            if (!(await approvals.StateOf(id)).Approvals.Any(approval => approval.UserId != editor && approval.ContentHash.AsSpan().SequenceEqual(hash)))
                return await reviews.Accept(id, 0, null, DecisionWords.Of("written_by_editors"), editor);
        }

        await database.Write(transaction => transaction.Connection.ExecuteAsync("update page_schedules set approved_by = @editor where submission_id = @id", new { editor, id }));
        return Outcome.Of(Change.Held);
    }

    /// <summary>Takes something back that waits. False when it was decided meanwhile.</summary>
    public Task<bool> Withdraw(string reference) => database.Write(transaction => sender.Withdraw(transaction, reference));

    /// <summary>
    /// Publishes what is due. What others changed meanwhile is kept: where both changed the same, and where a rule is broken by now, it goes to the queue
    /// instead, and an editor chooses.
    /// </summary>
    /// <returns>How many were published.</returns>
    public async Task<int> PublishDue()
    {
        var published = 0;
        foreach (var due in await schedules.Due(clock.GetUtcNow()))
        {
            if (await Publish(due)) published++;
            // A second node may have been first; then nothing is left to hand over.
            else await database.Write(transaction => transaction.Connection.ExecuteAsync("update page_schedules set approved_by = null where submission_id = @Id", due));
        }

        if (published > 0) await library.Load();
        return published;
    }

    private async Task<bool> Publish(ScheduledPage due)
    {
        // Who has agreed must still be somebody who may.
        if (await accounts.Find(due.ApprovedBy!.Value) is not { } editor || !PermissionMatrix.Allows(editor.Role, Permissions.Review)) return false;
        if (await items.Find(due.Id) is not { Conflicts.Count: 0, Problems.Count: 0, Result: { } result } item) return false;

        var outcome = await decisions.Accept(due.Id, item.Revision, result == due.Snapshot ? null : result, DecisionWords.Of("written_by_editors"), due.ApprovedBy);
        return outcome.Change != Change.Refused;
    }
}
