using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Review;

/// <summary>What editors do with the queue. Decisions themselves are made by <see cref="SubmissionDecisions"/>; this stands before them and asks for a second person.</summary>
public sealed class ReviewEdits(
    Database database, SubmissionQueries submissions, SubmissionDecisions decisions, ReviewQueries reviews, TwoPersonRule rule, AllowanceQueries allowance, IEnumerable<EntryKind> kinds, TimeProvider clock)
{
    /// <summary>Takes a submission, or puts it back.</summary>
    public Task Assign(long id, long? to) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("update submissions set assigned_to = @to where id = @id", new { id, to }));

    /// <summary>
    /// Says yes. Where the rule asks for two, the first yes is kept with the hash of what it was said to, and only a yes of another person to exactly
    /// the same contents publishes them: a change in between begins anew.
    /// </summary>
    /// <param name="id">The submission.</param>
    /// <param name="expectedRevision">The entry's revision that the editor saw, 0 for none.</param>
    /// <param name="edited">The entry as the editor altered it; null leaves it as it was sent.</param>
    /// <param name="words">The reason.</param>
    /// <param name="editor">The editor's account.</param>
    /// <returns><see cref="Change.Held"/> when a second yes is missing.</returns>
    public async Task<Outcome> Accept(long id, long expectedRevision, string? edited, DecisionWords words, long editor)
    {
        if (await submissions.Find(id) is not { } submission || !SubmissionStates.IsOpen(submission.State)) return Outcome.Refused(new Problem("", "Decided"));

        if (TwoPersonRule.Concerns(submission) && !await rule.IsOff())
        {
            if ((await reviews.StateOf(id)).AuthorId == editor) return Outcome.Refused(new Problem("", "OwnProposal"));
            // What breaks a rule is not worth a second person's time; so is what was overtaken.
            if (await Problems(submission, edited, expectedRevision) is { Count: > 0 } problems) return Outcome.Refused(problems);
            if (!await Approve(id, ReviewContent.Hash(submission, edited, expectedRevision), edited, editor)) return Outcome.Of(Change.Held);
        }

        // What nobody else has seen is bounded by the day.
        else if ((await reviews.StateOf(id)).AuthorId == editor && await allowance.Left(editor) == 0) return Outcome.Refused(new Problem("", "DailyLimit", allowance.Limit));

        return await decisions.Accept(id, expectedRevision, edited, words, editor);
    }

    /// <summary>An editor who writes something has said yes to it; another one's yes to the same then publishes it.</summary>
    internal Task Approve(WriteTransaction transaction, Submission submission, long revision, long editor) => transaction.Connection.ExecuteAsync(
        "insert into approvals (submission_id, user_id, content_hash, approved_at) values (@Id, @editor, @hash, @now)",
        new { submission.Id, editor, hash = ReviewContent.Hash(submission, null, revision), now = clock.GetUtcNow() });

    /// <summary>What the kind's own rules say of an entry: it is written and at once undone.</summary>
    public async Task<IReadOnlyList<Problem>> Problems(Submission submission, string? edited, long expectedRevision)
    {
        if (submission.Type != SubmissionTypes.Entry || submission.Snapshot is null) return [];
        if (kinds.FirstOrDefault(kind => kind.Kind == submission.Kind) is not { } kind) return [new("", "UnknownKind", submission.Kind)];

        try
        {
            await database.Write(async transaction =>
            {
                var verdict = new Verdict(transaction, submission.Id, expectedRevision, "accepted", new Dictionary<string, string>(), null);
                throw new Looked(await kind.Put(edited ?? submission.Snapshot, submission.Private, new Origin(submission.Channel, "keeps_the_rules", submission.Batch) { Verdict = verdict }));
            });
        }
        catch (Looked looked)
        {
            return looked.Outcome.Problems;
        }
        catch (DatabaseBusyException)
        {
            // Reading goes on while nothing can be written.
            return [new("", "CannotCheck")];
        }
        catch (System.Text.Json.JsonException)
        {
            return [new("", "Unreadable")];
        }

        return [];
    }

    // Whether another person, who still may decide, has said yes to the same. The own yes to anything else is forgotten.
    private Task<bool> Approve(long id, byte[] hash, string? edited, long editor) => database.Write(async transaction =>
    {
        await transaction.Connection.ExecuteAsync("""
            insert into approvals (submission_id, user_id, content_hash, content, approved_at) values (@id, @editor, @hash, @edited, @now)
            on conflict (submission_id, user_id) do update set content_hash = excluded.content_hash, content = excluded.content, approved_at = excluded.approved_at
            """, new { id, editor, hash, edited, now = clock.GetUtcNow() });
        return await transaction.Connection.ExecuteScalarAsync<long>($"""
            select count(*) from approvals a join users u on u.id = a.user_id
            where a.submission_id = @id and a.content_hash = @hash and a.user_id <> @editor and {database.IsIn("u.role", "@roles")}
            """, new { id, hash, editor, roles = database.List(PermissionMatrix.Roles[Permissions.Review]) }) > 0;
    });

    // Carries what was found out of a change that is to leave nothing behind.
#pragma warning disable CA1032, CA1064
    private sealed class Looked(Outcome outcome) : Exception
#pragma warning restore CA1032, CA1064
    {
        public Outcome Outcome { get; } = outcome;
    }
}
