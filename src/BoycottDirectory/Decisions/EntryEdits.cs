using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>The one way by which entries change: a proposal is compared with the entry as it is, checked, written and put on record, or none of these.</summary>
public sealed class EntryEdits(Database database, DecisionEdits decisions, VisibilityEdits visibility, TimeProvider clock)
{
    /// <summary>Proposes a change and, when the rules allow it, accepts it.</summary>
    public Task<Outcome> Put<T>(Proposal<T> proposal) where T : class => database.Write(proposal.Origin.Verdict?.Transaction, async transaction =>
    {
        // The table and the condition are fixed texts of the callers; every value is a parameter.
        var current = await transaction.Connection.QuerySingleOrDefaultAsync<Current?>($"""
            select e.id, e.revision, r.snapshot,
              coalesce((select v.level from visibility_changes v where v.kind = '{proposal.Kind}' and v.entry_id = e.id order by v.id desc limit 1), 'public') as level
            from {proposal.Table} e
            join revisions r on r.kind = '{proposal.Kind}' and r.entry_id = e.id and r.number = e.revision
            where {proposal.Where}
            """, proposal.Values ?? new { proposal.Slug });
        if (proposal.Origin.Verdict is { } verdict && verdict.ExpectedRevision != (current?.Revision ?? 0)) return Outcome.Refused(new Problem("", "Overtaken"));

        if (current?.Level == Visibility.Merged) return Outcome.Refused(new Problem("", "MergedAway", await MergedInto(transaction, proposal)));

        var entry = proposal.Change(current is null ? null : Snapshots.Read<T>(current.Snapshot));
        var problems = await proposal.Check(transaction, entry);
        if (problems.Count > 0) return Outcome.Refused(problems);

        var snapshot = Snapshots.Write(entry);
        // What was taken back with its batch comes back when it is proposed again: alike or corrected.
        var returns = current?.Level == Visibility.Undone;
        if (snapshot == current?.Snapshot && !returns) return Outcome.Of(Change.Same);

        var outcome = Outcome.Of(current is null ? Change.New : Change.Changed);
        if (proposal.DryRun) return outcome;

        if (proposal.Origin.Held)
            return await decisions.Hold(transaction, new Held(proposal.Kind, current?.Id, proposal.Slug, returns ? null : current?.Revision, snapshot, Words: proposal.EditorNote), proposal.Origin);

        var number = (current?.Revision ?? 0) + 1;
        var id = await proposal.Write(transaction, entry, number);
        if (proposal.EditorNote is not null) await WriteNote(transaction, proposal.Kind, id, proposal.EditorNote);
        var revision = new Revision { Kind = proposal.Kind, EntryId = id, Slug = proposal.Slug, Number = number, Snapshot = snapshot };
        var submission = await decisions.Accept(transaction, revision, returns ? proposal.Origin with { Outcome = "restored" } : proposal.Origin);
        if (returns) await visibility.Set(transaction, new VisibilityChange(proposal.Kind, id, Visibility.Public, proposal.Origin) { Submission = submission });
        return outcome;
    });

    private static async Task<string> MergedInto<T>(WriteTransaction transaction, Proposal<T> proposal) where T : class =>
        await transaction.Connection.ExecuteScalarAsync<string?>("select new_slug from redirects where kind = @Kind and old_slug = @Slug", new { proposal.Kind, proposal.Slug }) ?? proposal.Slug;

    private Task WriteNote(WriteTransaction transaction, string kind, long id, string note) =>
        transaction.Connection.ExecuteAsync("""
            insert into editor_notes (kind, entry_id, note, noted_at) values (@kind, @id, @note, @now)
            on conflict (kind, entry_id) do update set note = excluded.note, noted_at = excluded.noted_at
            """, new { kind, id, note, now = clock.GetUtcNow() });

    private sealed record Current
    {
        public long Id { get; init; }

        public long Revision { get; init; }

        public string Snapshot { get; init; } = "";

        public string Level { get; init; } = "";
    }
}
