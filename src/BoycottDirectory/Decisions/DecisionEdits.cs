using BoycottDirectory.Search;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>The record of changes: what was asked, what was decided and why, and the entry as it then was. Only ever added to.</summary>
public sealed class DecisionEdits(SearchIndexer index, PrivateFields secrets, TimeProvider clock)
{
    /// <summary>
    /// Writes submission, revision and decision of a change that takes effect at once, beside the rows that the caller has written, and brings
    /// the search index up to date: every change passes here, so that no kind can forget it.
    /// </summary>
    /// <returns>The submission.</returns>
    public async Task<long> Accept(WriteTransaction transaction, Revision revision, Origin origin)
    {
        var submission = origin.Verdict?.Submission ?? await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into submissions (kind, entry_id, entry_slug, channel, batch, snapshot, based_on, state, submitted_at, author_id)
            values (@Kind, @EntryId, @Slug, @Channel, @Batch, @Snapshot, @BasedOn, 'accepted', @now, @Author)
            returning id
            """, Parameters(revision, origin));
        await transaction.Connection.ExecuteAsync("""
            insert into revisions (kind, entry_id, number, snapshot, based_on, submission_id, made_at)
            values (@Kind, @EntryId, @Number, @Snapshot, @BasedOn, @submission, @now)
            """, Parameters(revision, origin, submission));
        await Decide(transaction, new Decision(submission, revision.Kind, revision.EntryId, origin.Verdict?.Outcome ?? origin.Outcome, origin.Reason)
        {
            Words = origin.Verdict?.Words ?? origin.Words, DecidedBy = origin.Verdict is { } verdict ? verdict.DecidedBy : origin.Author,
        });
        transaction.Touch(revision.Kind, revision.Slug);
        index.Update(transaction);
        transaction.CatalogueChanges();
        return submission;
    }

    /// <summary>Writes what became of a submission and why, into the log that readers see.</summary>
    public async Task Decide(WriteTransaction transaction, Decision decision)
    {
        var id = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into decisions (submission_id, kind, entry_id, outcome, reason, decided_at, decided_by, audience)
            values (@Submission, @Kind, @EntryId, @Outcome, @Reason, @now, @DecidedBy, @Audience)
            returning id
            """, new { decision.Submission, decision.Kind, decision.EntryId, decision.Outcome, decision.Reason, decision.DecidedBy, decision.Audience, now = clock.GetUtcNow() });
        await transaction.Connection.ExecuteAsync("insert into decision_texts (decision_id, lang, words) values (@id, @Key, @Value)",
            decision.Words.Select(words => new { id, words.Key, words.Value }));
        transaction.CatalogueChanges();
    }

    /// <summary>Keeps a change for an editor to decide; one that waits already is not kept twice.</summary>
    public async Task<Outcome> Hold(WriteTransaction transaction, Held held, Origin origin)
    {
        var key = new
        {
            held.Kind, held.EntryId, held.Slug, held.BasedOn, held.Snapshot, origin.Channel, origin.Batch, origin.Line, origin.Author, now = clock.GetUtcNow(),
            words = held.Words is null ? null : secrets.Protect(held.Words), hidden = held.Private is null ? null : secrets.Protect(held.Private),
        };
        if (await transaction.Connection.ExecuteScalarAsync<long>("""
            select count(*) from submissions where kind = @Kind and entry_slug = @Slug and state = 'pending' and snapshot = @Snapshot
            """, key) > 0) return Outcome.Of(Change.Same);

        await transaction.Connection.ExecuteAsync("""
            insert into submissions (kind, entry_id, entry_slug, channel, batch, line, snapshot, based_on, words, private, state, submitted_at, author_id)
            values (@Kind, @EntryId, @Slug, @Channel, @Batch, @Line, @Snapshot, @BasedOn, @words, @hidden, 'pending', @now, @Author)
            """, key);
        return Outcome.Of(Change.Held);
    }

    private object Parameters(Revision revision, Origin origin, long? submission = null) => new
    {
        revision.Kind, revision.EntryId, revision.Slug, revision.Number, revision.Snapshot,
        BasedOn = revision.Number > 1 ? revision.Number - 1 : (long?)null,
        origin.Channel, origin.Batch, origin.Author, origin.Reason, submission, now = clock.GetUtcNow(),
    };
}
