using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Targets;

/// <summary>Reads targets for whole exports.</summary>
public sealed class TargetExportQueries(Database database, SnapshotQueries snapshots)
{
    /// <summary>
    /// Every target that is listed, and the owners that their pages name; owners before what they own, else by slug. An owner about which there is
    /// no live claim is in no list of an importing site either.
    /// </summary>
    public IAsyncEnumerable<TargetEntry> Public() => snapshots.Read<TargetEntry>($"""
        with recursive
          shown (id) as (
            select id from targets where status <> 'no_live_claim'
            union
            select o.owner_id from target_owners o join shown s on s.id = o.target_id),
          below (id, depth) as (
            select t.id, 0 from targets t where not exists (select 1 from target_owners o where o.target_id = t.id)
            union
            select o.target_id, b.depth + 1 from target_owners o join below b on b.id = o.owner_id)
        select r.snapshot
        from targets c
        join shown s on s.id = c.id
        join revisions r on r.kind = 'target' and r.entry_id = c.id and r.number = c.revision
        order by (select max(b.depth) from below b where b.id = c.id), {database.Plainly("c.slug")}
        """);
}
