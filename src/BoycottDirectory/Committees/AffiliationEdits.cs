using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Writes links between committees.</summary>
public sealed class AffiliationEdits(Database database, DecisionEdits decisions)
{
    /// <summary>Adds a link, or brings the one of the same kind between the same two up to date.</summary>
    /// <param name="link">The link.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="toCome">Whether a slug comes with the same import: a dry run takes it as existing, since it writes nothing.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public async Task<Outcome> Put(AffiliationEntry link, Origin origin, Func<string, bool>? toCome = null, bool dryRun = false)
    {
        var problems = AffiliationRules.Check(link);
        if (problems.Count > 0) return Outcome.Refused(problems);

        return await database.Write(async transaction =>
        {
            var from = await CommitteeId(transaction, link.From);
            var to = await CommitteeId(transaction, link.To);
            Problem[] missing =
            [
                .. from is null && toCome?.Invoke(link.From) != true ? [new Problem("from", "NoCommittee", link.From)] : Array.Empty<Problem>(),
                .. to is null && toCome?.Invoke(link.To) != true ? [new Problem("to", "NoCommittee", link.To)] : Array.Empty<Problem>(),
            ];
            if (missing.Length > 0) return Outcome.Refused(missing);
            if (from is null || to is null) return Outcome.Of(Change.New);

            var current = await transaction.Connection.QuerySingleOrDefaultAsync<Current?>("""
                select a.id, a.revision, r.snapshot
                from affiliations a
                join revisions r on r.kind = 'affiliation' and r.entry_id = a.id and r.number = a.revision
                where a.from_id = @from and a.to_id = @to and a.kind = @Kind
                """, new { from, to, link.Kind });
            var snapshot = Snapshots.Write(link);
            if (current?.Snapshot == snapshot) return Outcome.Of(Change.Same);

            var outcome = Outcome.Of(current is null ? Change.New : Change.Changed);
            if (!dryRun) await Write(transaction, link, (from.Value, to.Value), (current?.Revision ?? 0) + 1, snapshot, origin);
            return outcome;
        });
    }

    private async Task Write(WriteTransaction transaction, AffiliationEntry link, (long From, long To) ends, long revision, string snapshot, Origin origin)
    {
        var connection = transaction.Connection;
        var id = await connection.ExecuteScalarAsync<long>("""
            insert into affiliations (from_id, to_id, kind, since, until, from_state, to_state, revision)
            values (@From, @To, @Kind, @Since, @Until, @FromState, @ToState, @revision)
            on conflict (from_id, to_id, kind) do update set since = excluded.since, until = excluded.until, from_state = excluded.from_state,
              to_state = excluded.to_state, revision = excluded.revision
            returning id
            """, new { ends.From, ends.To, link.Kind, link.Since, link.Until, link.FromState, link.ToState, revision });
        await connection.ExecuteAsync("""
            delete from affiliation_texts where affiliation_id = @id;
            delete from affiliation_sources where affiliation_id = @id
            """, new { id });
        await connection.ExecuteAsync("insert into affiliation_texts (affiliation_id, lang, note) values (@id, @Key, @Value)",
            link.Notes.Select(note => new { id, note.Key, note.Value }));
        await connection.ExecuteAsync("insert into affiliation_sources (affiliation_id, position, source_id) values (@id, @position, @source)",
            (await SourceEdits.IdsOf(transaction, link.Sources)).Select((source, position) => new { id, position, source }));
        await decisions.Accept(transaction,
            new Revision { Kind = "affiliation", EntryId = id, Slug = $"{link.From}/{link.Kind}/{link.To}", Number = revision, Snapshot = snapshot }, origin);
    }

    private static Task<long?> CommitteeId(WriteTransaction transaction, string slug) =>
        transaction.Connection.ExecuteScalarAsync<long?>("select id from committees where slug = @slug", new { slug });

    private sealed record Current
    {
        public long Id { get; init; }

        public long Revision { get; init; }

        public string Snapshot { get; init; } = "";
    }
}
