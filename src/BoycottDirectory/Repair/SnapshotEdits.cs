using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>Writes a whole entry of any kind anew, by its kind's own edits and rules, as a submission that is decided at once.</summary>
public sealed class SnapshotEdits(IEnumerable<EntryKind> kinds, TimeProvider clock)
{
    private readonly Dictionary<string, EntryKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>Whether entries of a kind can be written this way.</summary>
    public bool Knows(string kind) => kinds.ContainsKey(kind);

    /// <summary>Writes an entry within a change. What is not <see cref="Change.New"/> or <see cref="Change.Changed"/> leaves a submission without effect: undo the change then.</summary>
    public async Task<Outcome> Put(WriteTransaction transaction, SnapshotChange change, Origin origin)
    {
        var submission = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into submissions (kind, entry_id, entry_slug, channel, batch, snapshot, based_on, state, submitted_at, author_id)
            values (@Kind, @EntryId, @Slug, @Channel, @Batch, @Snapshot, @Revision, 'accepted', @now, @Author) returning id
            """, new { change.Kind, change.EntryId, change.Slug, change.Snapshot, change.Revision, origin.Channel, origin.Batch, origin.Author, now = clock.GetUtcNow() });
        var verdict = new Verdict(transaction, submission, change.Revision ?? 0, origin.Outcome, origin.Words, origin.Author);
        var outcome = await kinds[change.Kind].Put(change.Snapshot, null, origin with { Verdict = verdict });
        if (outcome.Change == Change.New)
            await transaction.Connection.ExecuteAsync("update submissions set entry_id = (select entry_id from revisions where submission_id = @submission) where id = @submission", new { submission });
        return outcome;
    }
}

/// <summary>An entry as it is to be.</summary>
/// <param name="Kind">The kind of entry.</param>
/// <param name="EntryId">The entry; null for a new one.</param>
/// <param name="Slug">Its slug, or what stands for one.</param>
/// <param name="Revision">The revision that this is made from; another one by now refuses it. Null for a new entry.</param>
/// <param name="Snapshot">The whole entry.</param>
public sealed record SnapshotChange(string Kind, long? EntryId, string Slug, long? Revision, string Snapshot);
