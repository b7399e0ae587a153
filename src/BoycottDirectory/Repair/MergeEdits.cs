using System.Text.Json.Nodes;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>
/// Two entries of a kind become one: what one says and the other lacks, its links, claims, campaigns, sources and managers, and its address, which
/// leads to the other for ever. Both histories stay.
/// </summary>
public sealed class MergeEdits(
    Database database, RepairQueries entries, SnapshotEdits snapshots, VisibilityEdits visibility)
{
    /// <summary>What a merge would make of the entry that stays, and which other entries it changes.</summary>
    public async Task<MergePlan?> Plan(string kind, long goes, long stays)
    {
        if (!MergeQueries.Kinds.Contains(kind) || goes == stays || await entries.Find(kind, goes) is not { } gone || await entries.Find(kind, stays) is not { } into) return null;
        if (gone.Level is Visibility.Merged or Visibility.Erased || !Visibility.IsShown(into.Level)) return null;

        await using var connection = await database.OpenToRead();
        return new MergePlan(gone, into, MergeFields.Into(kind, into.Snapshot, gone.Snapshot), await MergeQueries.Naming(connection, kind, goes));
    }

    /// <summary>Merges within the decision that allows it.</summary>
    /// <exception cref="RefusedException">Something that the merge would write breaks a rule; nothing of it stays.</exception>
    internal async Task Merge(WriteTransaction transaction, Submission submission)
    {
        var kind = submission.Kind;
        if (await MergeQueries.OtherOf(transaction, submission.Id) is not { } other || submission.EntryId is not { } id ||
            await entries.Find(transaction, kind, id) is not { } gone || await entries.Find(transaction, kind, other) is not { } into ||
            gone.Level is Visibility.Merged or Visibility.Erased || !Visibility.IsShown(into.Level)) throw new RefusedException(new Problem("", "CannotMerge"));

        var origin = new Origin("editor", "merged", $"merge {submission.Id}") { Outcome = "merged" };
        await Put(transaction, into, MergeFields.Into(kind, into.Snapshot, gone.Snapshot), origin);
        foreach (var (named, entry) in await MergeQueries.Naming(transaction.Connection, kind, id))
            if (await entries.Find(transaction, named, entry) is { } naming) await Point(transaction, naming, gone, into, origin, submission.Id);
        if (kind == "committee") await CarryPeople(transaction, id, other);
        await CarryAddresses(transaction, kind, gone.Slug, into.Slug);
        await visibility.Set(transaction, new VisibilityChange(kind, id, Visibility.Merged, origin) { Submission = submission.Id });
    }

    // A link or a stance is found by its two ends: with another end it is another one, or one that is there already.
    private async Task Point(WriteTransaction transaction, RepairEntry naming, RepairEntry gone, RepairEntry into, Origin origin, long submission)
    {
        var snapshot = MergeFields.Pointing(naming.Snapshot, gone.Kind, gone.Slug, into.Slug);
        if (naming.Kind is not ("affiliation" or "position"))
        {
            await Put(transaction, naming, snapshot, origin);
            return;
        }

        if (Visibility.IsShown(naming.Level))
        {
            var ends = JsonNode.Parse(snapshot)!;
            var slug = naming.Kind == "affiliation" ? $"{ends["from"]}/{ends["kind"]}/{ends["to"]}" : $"{ends["committee"]}/{ends["verb"]}/{ends["target"]}";
            var there = await MergeQueries.IdOf(transaction.Connection, naming.Kind, slug) is { } id ? await entries.Find(transaction, naming.Kind, id) : null;
            if (ends["from"]?.ToString() != ends["to"]?.ToString() || naming.Kind == "position")
                await Put(transaction, there ?? naming with { EntryId = 0, Slug = slug }, there is null ? snapshot : Together(there.Snapshot, ends), origin);
        }

        await visibility.Set(transaction, new VisibilityChange(naming.Kind, naming.EntryId, Visibility.Merged, origin) { Submission = submission });
    }

    private static string Together(string snapshot, JsonNode other)
    {
        var entry = (JsonObject)JsonNode.Parse(snapshot)!;
        if (entry["sources"] is not JsonArray sources) entry["sources"] = sources = [];
        foreach (var source in other["sources"] as JsonArray ?? [])
            if (!sources.Any(one => one!.ToString() == source!.ToString())) sources.Add(source!.DeepClone());
        return entry.ToJsonString(Snapshots.Written);
    }

    private async Task Put(WriteTransaction transaction, RepairEntry entry, string snapshot, Origin origin)
    {
        // Nothing is written that says the same in other letters.
        if (SnapshotDiff.Between(entry.EntryId == 0 ? null : entry.Snapshot, snapshot).Count == 0) return;

        var isNew = entry.EntryId == 0;
        var outcome = await snapshots.Put(transaction, new SnapshotChange(entry.Kind, isNew ? null : entry.EntryId, entry.Slug, isNew ? null : entry.Revision, snapshot), origin);
        if (outcome.Problems.Count > 0) throw new RefusedException([.. outcome.Problems]);
    }

    private static Task CarryPeople(WriteTransaction transaction, long goes, long stays) => transaction.Connection.ExecuteAsync("""
        delete from manager_sessions where committee_id = @goes;
        insert into committee_managers (committee_id, mailbox_id, since) select @stays, mailbox_id, since from committee_managers where committee_id = @goes
          on conflict (committee_id, mailbox_id) do nothing;
        delete from committee_managers where committee_id = @goes;
        insert into committee_contacts (committee_id, position, kind, value, audience)
          select @stays, position + (select coalesce(max(c.position), -1) + 1 from committee_contacts c where c.committee_id = @stays), kind, value, audience
          from committee_contacts where committee_id = @goes;
        delete from committee_contacts where committee_id = @goes;
        update relayed_messages set committee_id = @stays where committee_id = @goes
        """, new { goes, stays });

    // Older addresses that led to the one that goes lead on in one step.
    private static Task CarryAddresses(WriteTransaction transaction, string kind, string gone, string stays) => transaction.Connection.ExecuteAsync("""
        update redirects set new_slug = @stays where kind = @kind and new_slug = @gone;
        delete from redirects where kind = @kind and old_slug = @stays;
        insert into redirects (kind, old_slug, new_slug) values (@kind, @gone, @stays) on conflict (kind, old_slug) do update set new_slug = excluded.new_slug
        """, new { kind, gone, stays });
}

/// <summary>What a merge would do.</summary>
/// <param name="Gone">The entry that goes.</param>
/// <param name="Into">The entry that stays, as it is.</param>
/// <param name="Result">The entry that stays, as it will be.</param>
/// <param name="Naming">The entries that name the one that goes.</param>
public sealed record MergePlan(RepairEntry Gone, RepairEntry Into, string Result, IReadOnlyList<(string Kind, long Id)> Naming);
