using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>Reads what hangs on an entry that is to go into another, hidden or not.</summary>
public sealed class MergeQueries
{
    private static readonly Dictionary<string, string> References = new(StringComparer.Ordinal)
    {
        ["committee"] = """
            select 'affiliation' as kind, a.id from all_affiliations a where a.from_id = @id or a.to_id = @id
            union all select 'position', p.id from all_committee_targets p where p.committee_id = @id
            union all select distinct 'campaign', c.campaign_id from campaign_committees c where c.committee_id = @id
            union all select 'event', e.event_id from event_committees e where e.committee_id = @id
            union all select 'claim', k.id from all_claims k where k.asserted_by_committee_id = @id
            """,
        ["target"] = """
            select 'claim' as kind, k.id from all_claims k where k.target_id = @id
            union all select 'position', p.id from all_committee_targets p where p.target_id = @id
            union all select 'campaign', c.campaign_id from campaign_targets c where c.target_id = @id
            union all select 'target', o.target_id from target_owners o where o.owner_id = @id
            """,
        ["campaign"] = "select 'event' as kind, e.id from events e join all_campaigns c on c.slug = e.campaign where c.id = @id",
    };

    /// <summary>The kinds whose entries can be merged.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["committee", "target", "campaign"];

    /// <summary>The entries that name one.</summary>
    public static async Task<IReadOnlyList<(string Kind, long Id)>> Naming(System.Data.Common.DbConnection connection, string kind, long id) =>
        [.. await connection.QueryAsync<(string, long)>(References[kind], new { id })];

    /// <summary>The entry of a kind that the log knows by a slug, or null.</summary>
    public static Task<long?> IdOf(System.Data.Common.DbConnection connection, string kind, string slug) => connection.ExecuteScalarAsync<long?>("""
        select r.entry_id from revisions r join submissions s on s.id = r.submission_id where r.kind = @kind and s.kind = @kind and s.entry_slug = @slug order by r.id desc limit 1
        """, new { kind, slug });

    /// <summary>The other entry that a merge or a split is about.</summary>
    public static Task<long?> OtherOf(WriteTransaction transaction, long submission) =>
        transaction.Connection.ExecuteScalarAsync<long?>("select entry_id from submission_entries where submission_id = @submission", new { submission });
}
