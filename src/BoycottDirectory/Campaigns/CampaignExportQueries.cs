using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Campaigns;

/// <summary>Reads what committees do about targets for whole exports.</summary>
public sealed class CampaignExportQueries(Database database, SnapshotQueries snapshots)
{
    /// <summary>Every position of a public committee on a listed target, by its key.</summary>
    public IAsyncEnumerable<PositionEntry> Positions() => snapshots.Read<PositionEntry>($"""
        select r.snapshot
        from committee_targets p
        join committees c on c.id = p.committee_id and c.visibility = 'public'
        join targets t on t.id = p.target_id and t.status <> 'no_live_claim'
        join revisions r on r.kind = 'position' and r.entry_id = p.id and r.number = p.revision
        order by {database.Plainly("c.slug")}, {database.Plainly("t.slug")}, {database.Plainly("p.verb")}
        """);
}
