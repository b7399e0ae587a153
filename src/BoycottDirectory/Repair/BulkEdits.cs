using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Makes one change in many entries: all together or none, as one batch that can be undone.</summary>
public sealed class BulkEdits(Database database, BulkQueries bulk, SnapshotEdits snapshots, VisibilityEdits visibility, AllowanceQueries allowance, TimeProvider clock)
{
    /// <summary>The entries that a change would alter, with what their kind's rules say of it.</summary>
    public async Task<IReadOnlyList<BulkRow>> Preview(BulkFilter filter, BulkChange change)
    {
        var rows = new List<BulkRow>();
        if (!change.Fits(filter.Kind)) return rows;

        foreach (var entry in await bulk.Find(filter))
        {
            var result = change.In(entry.Snapshot);
            if (change.Do == BulkChange.Archive || SnapshotDiff.Between(entry.Snapshot, result).Count > 0)
                rows.Add(new BulkRow(entry, result, change.Do == BulkChange.Archive ? [] : await Problems(entry, result)));
        }

        return rows;
    }

    /// <summary>Makes the change in those of the entries that were chosen, of those that it fits and that break no rule.</summary>
    public async Task<Outcome> Apply(BulkFilter filter, BulkChange change, IReadOnlySet<long> chosen, RepairOrder order)
    {
        var rows = (await Preview(filter, change)).Where(row => chosen.Contains(row.Entry.EntryId) && row.Problems.Count == 0).ToList();
        if (rows.Count == 0) return Outcome.Refused(new Problem("rows", "NothingChosen"));

        var batch = $"bulk {filter.Kind} {change.Do} {clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'}";
        try
        {
            return await database.Write(async transaction =>
            {
                if (await allowance.Left(transaction, order.Account) is var left && left < rows.Count) throw new RefusedException(new Problem("rows", "BulkTooMany", rows.Count, left));

                foreach (var row in rows)
                {
                    if (change.Do == BulkChange.Archive)
                    {
                        await visibility.Set(transaction, new VisibilityChange(row.Entry.Kind, row.Entry.EntryId, Visibility.Withdrawn, order.Origin("removed", batch)));
                        continue;
                    }

                    var put = new SnapshotChange(row.Entry.Kind, row.Entry.EntryId, row.Entry.Slug, row.Entry.Revision, row.Result);
                    if (await snapshots.Put(transaction, put, order.Origin("accepted", batch)) is { Problems.Count: > 0 } refused) throw new RefusedException(refused.Problems);
                }

                return Outcome.Of(Change.Changed);
            });
        }
        catch (RefusedException refused)
        {
            return Outcome.Refused([.. refused.Problems]);
        }
    }

    // Written and at once undone.
    private async Task<IReadOnlyList<Problem>> Problems(RepairEntry entry, string result)
    {
        try
        {
            await database.Write(async transaction =>
            {
                var outcome = await snapshots.Put(transaction, new SnapshotChange(entry.Kind, entry.EntryId, entry.Slug, entry.Revision, result), new Origin("editor", "bulk_edit"));
                throw new RefusedException(outcome.Problems);
            });
        }
        catch (RefusedException looked)
        {
            return looked.Problems;
        }

        return [];
    }
}
