using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Claims;

/// <summary>Reads claims and lists for whole exports, by their keys.</summary>
public sealed class ClaimExportQueries(Database database, SnapshotQueries snapshots)
{
    /// <summary>Every claim about a listed target, withdrawn ones with their corrections too; not those of a body that is hidden.</summary>
    public IAsyncEnumerable<ClaimEntry> Public() => snapshots.Read<ClaimEntry>($"""
        select r.snapshot
        from claims k
        join targets t on t.id = k.target_id and t.status <> 'no_live_claim'
        left join committees c on c.id = k.asserted_by_committee_id
        join revisions r on r.kind = 'claim' and r.entry_id = k.id and r.number = k.revision
        where c.id is null or c.visibility <> 'hidden'
        order by {database.Plainly("k.slug")}
        """);

    /// <summary>Every published list.</summary>
    public IAsyncEnumerable<ListEntry> Lists() => snapshots.Read<ListEntry>($"""
        select r.snapshot
        from lists l
        join revisions r on r.kind = 'list' and r.entry_id = l.id and r.number = l.revision
        order by {database.Plainly("l.code")}
        """);
}
