using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>Puts what one editor wants before a second one; where one edits alone it is decided at once.</summary>
public sealed class ProposalEdits(Database database, SubmissionEdits submissions, SubmissionQueries sent, SubmissionDecisions decisions, ReviewEdits reviews, TwoPersonRule rule)
{
    /// <summary>Sends a proposal.</summary>
    /// <param name="proposal">What is proposed, by its author.</param>
    /// <param name="other">The other entry that it is about; null where there is none.</param>
    /// <param name="order">Who wants it.</param>
    /// <param name="revision">The entry's revision, as the second person will see it; 0 for a new entry.</param>
    /// <returns><see cref="Change.Held"/> when it waits.</returns>
    public async Task<Outcome> Send(NewSubmission proposal, long? other, RepairOrder order, long revision = 0)
    {
        var reference = await database.Write(async transaction =>
        {
            var key = await submissions.Send(transaction, proposal);
            if (other is not null)
                await transaction.Connection.ExecuteAsync("insert into submission_entries (submission_id, entry_id) select id, @other from submissions where reference = @key", new { key, other });
            return key;
        });
        var submission = (await sent.FindByReference(reference))!;
        if (await rule.IsOff()) return await decisions.Accept(submission.Id, revision, null, order.Words, order.Account);

        await database.Write(transaction => reviews.Approve(transaction, submission, revision, order.Account));
        return Outcome.Of(Change.Held);
    }
}
