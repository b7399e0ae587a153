using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Campaigns;

/// <summary>Writes what committees do about targets.</summary>
public sealed class PositionEdits(EntryEdits entries)
{
    public static IReadOnlyList<string> Verbs { get; } = ["campaigns_on", "divested_from", "resolution_names"];

    /// <summary>Adds a position, or brings the one with the same verb between the same two up to date.</summary>
    /// <param name="position">The position.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="committeesToCome">The committees that a dry run takes as existing.</param>
    /// <param name="targetsToCome">The targets that a dry run takes as existing.</param>
    /// <param name="editorNote">A note for editors alone; null leaves the one there is.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(
        PositionEntry position, Origin origin, Func<string, bool>? committeesToCome = null, Func<string, bool>? targetsToCome = null,
        string? editorNote = null, bool dryRun = false) =>
        entries.Put(new Proposal<PositionEntry>
        {
            Kind = "position", Table = "all_committee_targets", Slug = $"{position.Committee}/{position.Verb}/{position.Target}",
            Where = """
                e.committee_id = (select id from committees where slug = @Committee) and e.target_id = (select id from all_targets where slug = @Target)
                  and e.verb = @Verb
                """,
            Values = new { position.Committee, position.Target, position.Verb },
            Change = _ => position, Origin = origin, EditorNote = editorNote, DryRun = dryRun,
            Check = async (transaction, _) =>
            [
                .. Check(position),
                .. await Slugs.Missing(transaction, "committees", "committee", "NoCommittee", [position.Committee], committeesToCome),
                .. await Slugs.Missing(transaction, "all_targets", "target", "NoTarget", [position.Target], targetsToCome),
            ],
            Write = Write,
        });

    /// <summary>All that is wrong with a position.</summary>
    public static IReadOnlyList<Problem> Check(PositionEntry position) =>
    [
        .. Slug("committee", position.Committee),
        .. Slug("target", position.Target),
        .. OneOf("verb", position.Verb, Verbs),
        .. PartialDate("since", position.Since),
        .. PartialDate("until", position.Until),
        .. Order("until", position.Since, position.Until),
        .. position.Sources.Count == 0 ? [new Problem("sources", "NoSource")] : position.Sources.SelectMany(url => WebAddress("sources", url)),
    ];

    private static async Task<long> Write(WriteTransaction transaction, PositionEntry position, long revision)
    {
        var source = (await SourceEdits.IdsOf(transaction, [position.Sources[0]]))[0];
        var id = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into all_committee_targets (committee_id, target_id, verb, since, until, source_id, revision)
            values ((select id from committees where slug = @Committee), (select id from all_targets where slug = @Target), @Verb, @Since, @Until,
              @source, @revision)
            on conflict (committee_id, target_id, verb) do update set since = excluded.since, until = excluded.until,
              source_id = excluded.source_id, revision = excluded.revision
            returning id
            """, new { position.Committee, position.Target, position.Verb, position.Since, position.Until, source, revision });
        await transaction.Connection.ExecuteAsync("delete from committee_target_sources where position_id = @id", new { id });
        await SourceEdits.Cite(transaction, "committee_target_sources", "position_id", id, position.Sources);
        return id;
    }
}
