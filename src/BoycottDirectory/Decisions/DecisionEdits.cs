using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>The record of changes: what was asked, what was decided and why, and the entry as it then was. Only ever added to.</summary>
public sealed class DecisionEdits(SearchIndexer index, TimeProvider clock)
{
    /// <summary>
    /// Writes submission, revision and decision of a change that takes effect at once, beside the rows that the caller has written, and brings
    /// the search index up to date: every change passes here, so that no kind can forget it.
    /// </summary>
    public async Task Accept(WriteTransaction transaction, Revision revision, Origin origin)
    {
        var submission = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into submissions (kind, entry_id, entry_slug, channel, batch, snapshot, based_on, state, submitted_at)
            values (@Kind, @EntryId, @Slug, @Channel, @Batch, @Snapshot, @BasedOn, 'accepted', @now)
            returning id
            """, Parameters(revision, origin));
        await transaction.Connection.ExecuteAsync("""
            insert into revisions (kind, entry_id, number, snapshot, based_on, submission_id, made_at)
            values (@Kind, @EntryId, @Number, @Snapshot, @BasedOn, @submission, @now);
            insert into decisions (submission_id, kind, entry_id, outcome, reason, decided_at)
            values (@submission, @Kind, @EntryId, 'accepted', @Reason, @now)
            """, Parameters(revision, origin, submission));
        transaction.Touch(revision.Kind, revision.Slug);
        index.Update(transaction);
        transaction.CatalogueChanges();
    }

    private object Parameters(Revision revision, Origin origin, long? submission = null) => new
    {
        revision.Kind, revision.EntryId, revision.Slug, revision.Number, revision.Snapshot,
        BasedOn = revision.Number > 1 ? revision.Number - 1 : (long?)null,
        origin.Channel, origin.Batch, origin.Reason, submission, now = clock.GetUtcNow(),
    };
}
