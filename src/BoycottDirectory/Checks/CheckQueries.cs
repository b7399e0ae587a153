using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Checks;

/// <summary>Reads what contradicts itself, what has grown old and what is missing.</summary>
public sealed class CheckQueries(Database database, TimeProvider clock)
{
    // Each text selects one column, by which a reader finds what is meant.
    private static readonly (string Area, string Code, string Sql)[] Questions =
    [
        ("integrity", "TargetWithoutGround", """
            select t.slug from targets t
            where t.status <> 'no_live_claim' and not exists (select 1 from claims c where c.target_id = t.id)
              and not exists (select 1 from campaign_targets a where a.target_id = t.id)
            """),
        ("integrity", "ClaimWithoutSource", "select c.slug from claims c where not exists (select 1 from claim_sources s where s.claim_id = c.id)"),
        ("integrity", "RevisionBehind", """
            select e.kind || ' ' || e.slug
            from (
              select 'committee' as kind, id, slug, revision from committees union all
              select 'target', id, slug, revision from all_targets union all
              select 'claim', id, slug, revision from all_claims union all
              select 'campaign', id, slug, revision from all_campaigns union all
              select 'event', id, slug, revision from events
            ) e
            where e.revision is distinct from (select max(r.number) from revisions r where r.kind = e.kind and r.entry_id = e.id)
            """),
        ("integrity", "RevisionMissing", """
            select r.kind || ' ' || r.entry_id || ' ' || r.number from revisions r
            where r.number > 1 and not exists (select 1 from revisions p where p.kind = r.kind and p.entry_id = r.entry_id and p.number = r.number - 1)
            """),
        ("integrity", "SubmissionUndecided", """
            select s.kind || ' ' || s.entry_slug from submissions s
            where s.state = 'accepted' and not exists (select 1 from decisions d where d.submission_id = s.id)
            """),
        ("integrity", "NotInLists", """
            select 'committee ' || c.slug from committees c where (select count(*) from committee_order o where o.committee_id = c.id) < 2 union all
            select 'target ' || t.slug from targets t where (select count(*) from target_order o where o.target_id = t.id) < 2 union all
            select 'campaign ' || a.slug from campaigns a where (select count(*) from campaign_order o where o.campaign_id = a.id) < 2
            """),
        ("staleness", "CommitteeHidden", "select c.slug from committees c where c.aged or (c.visibility = 'public' and c.confirmed_at < @ShownSince)"),
        ("staleness", "CommitteeStale", """
            select c.slug from committees c
            where c.visibility = 'public' and (c.confirmed_at is null or (c.confirmed_at < @AgeingSince and c.confirmed_at >= @ShownSince))
            """),
        ("staleness", "ClaimToReview", "select c.slug from claims c where c.state in ('current', 'disputed') and c.review_by < @today"),
        ("gaps", "CommitteeInOneLanguage", """
            select c.slug from committees c
            where c.visibility = 'public' and (select count(*) from committee_texts t where t.committee_id = c.id and t.name is not null) < 2
            """),
        ("gaps", "TargetInOneLanguage", """
            select c.slug from targets c
            where c.status <> 'no_live_claim' and (select count(*) from target_texts t where t.target_id = c.id and t.name is not null) < 2
            """),
        ("gaps", "ClaimInOneLanguage", "select c.slug from claims c where (select count(*) from claim_texts t where t.claim_id = c.id) < 2"),
        ("gaps", "TargetWithoutCampaign", """
            select t.slug from targets t
            where t.status <> 'no_live_claim' and not exists (select 1 from campaign_targets a where a.target_id = t.id)
            """),
        ("gaps", "CountryWithoutCommittee", """
            select distinct w.country from committee_work w
            where w.country is not null and not exists (select 1 from committees c where c.country = w.country and c.visibility = 'public')
            """),
        ("gaps", "CommitteeWithoutSource", """
            select c.slug from committees c where c.visibility = 'public' and not exists (select 1 from committee_sources s where s.committee_id = c.id)
            """),
        ("links", "NotArchived", "select s.url from sources s where s.archive_url is null and exists (select 1 from claim_sources c where c.source_id = s.id)"),
        ("links", "NotEncrypted", """
            select website from (select website from committees union all select website from targets union all select website from campaigns) e
            where website like 'http://%'
            """),
    ];

    /// <summary>What the rows themselves tell, of each kind at most <paramref name="most"/> examples.</summary>
    public async Task<IReadOnlyList<Finding>> Find(int most)
    {
        await using var connection = await database.OpenToRead();
        var limits = FreshnessLimits.At(clock.GetUtcNow());
        var values = new { limits.ShownSince, limits.AgeingSince, today = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        var findings = new List<Finding>();
        foreach (var (area, code, sql) in Questions)
            if ((await connection.QueryAsync<string>(sql, values)).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } found)
                findings.Add(new(area, code, found.Count, [.. found.Take(most)]));
        return findings;
    }

    /// <summary>What the database's own examination of its file tells; PostgreSQL's server does that by itself.</summary>
    public async Task<IReadOnlyList<string>> Damage()
    {
        if (database.Engine == Engine.Postgres) return [];

        await using var connection = await database.OpenToRead();
        var damage = (await connection.QueryAsync<string>("pragma integrity_check")).Where(line => line != "ok");
        var strays = await connection.QueryAsync<string>("""select "table" || ' ' || rowid || ' → ' || parent from pragma_foreign_key_check""");
        return [.. damage, .. strays];
    }

    /// <summary>The codes of reasons in the log.</summary>
    public async Task<IReadOnlyList<string>> Reasons()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<string>("select distinct reason from decisions where reason is not null order by reason")];
    }

    /// <summary>The addresses that public entries lead to, each once.</summary>
    public async Task<IReadOnlyList<string>> Addresses()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<string>("""
            select website from committees where website is not null and visibility = 'public' union
            select website from targets where website is not null and status <> 'no_live_claim' union
            select website from campaigns where website is not null union
            select url from sources
            order by 1
            """)];
    }
}
