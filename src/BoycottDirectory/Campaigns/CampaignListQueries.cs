using System.Data.Common;
using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Campaigns;

/// <summary>Reads lists of campaigns, and the counts beside the filters.</summary>
public sealed class CampaignListQueries(Database database)
{
    private const string CardColumns = """
        c.id, c.slug, c.kind, c.status, c.started, c.ended, t.name, u.name as other_name, coalesce(t.name_is_ours, false) as name_is_ours,
          t.goal, u.goal as other_goal, t.outcome, u.outcome as other_outcome,
          t.how_to_take_part, u.how_to_take_part as other_how_to_take_part,
          (select count(distinct cc.committee_id) from campaign_committees cc where cc.campaign_id = c.id) as committees,
          (select count(*) from campaign_targets ct where ct.campaign_id = c.id) as targets
        """;

    private const string CardTexts = """
        left join campaign_texts t on t.campaign_id = c.id and t.lang = @lang
        left join campaign_texts u on u.campaign_id = c.id and u.lang = @other
        join campaign_order o on o.campaign_id = c.id and o.lang = @lang
        """;

    private const string RecordColumns = """
        c.slug, r.snapshot, c.listed_at, c.revised_at, c.revision,
          (select string_agg(h.slug, ',') from campaign_committees x join committees h on h.id = x.committee_id
           where x.campaign_id = c.id and h.visibility <> 'public') as hidden
        from campaigns c
        join campaign_order o on o.campaign_id = c.id and o.lang = @lang
        join revisions r on r.kind = 'campaign' and r.entry_id = c.id and r.number = c.revision
        """;

    // Won and ended come first: what a campaign reached is what a reader should learn first.
    private const string OverFirst = "case c.status when 'won' then 0 when 'ended' then 1 when 'active' then 2 else 3 end";

    /// <summary>One page of the list.</summary>
    public async Task<IReadOnlyList<CampaignCard>> List(CampaignFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<CampaignCard>($"""
            select {CardColumns} from campaigns c {CardTexts}
            where {Conditions(filter)}
            order by {Order(filter)}
            limit @size offset @skip
            """, Parameters(filter, lang))];
    }

    /// <summary>How many the filter finds, and how many each choice of each filter would find beside the others that are set.</summary>
    public async Task<ListCounts> Counts(CampaignFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        await using var counts = await connection.QueryMultipleAsync($"""
            select count(*) from campaigns c where {Conditions(filter)};

            select c.status as value, count(*) as number from campaigns c where {Conditions(filter with { Status = null })} group by c.status;

            select c.kind as value, count(*) as number from campaigns c where {Conditions(filter with { Kind = null })} group by c.kind;

            select w.country as value, count(distinct c.id) as number from campaigns c join committee_work w on w.campaign_id = c.id
            where w.country is not null and {Conditions(filter with { Country = null })} group by w.country
            """, Parameters(filter, lang));
        return new ListCounts(
            await counts.ReadSingleAsync<int>(),
            new Dictionary<string, IReadOnlyList<FilterChoice>>(StringComparer.Ordinal)
            {
                ["status"] = [.. await counts.ReadAsync<FilterChoice>()],
                ["kind"] = [.. await counts.ReadAsync<FilterChoice>()],
                ["country"] = [.. await counts.ReadAsync<FilterChoice>()],
            });
    }

    /// <summary>The campaigns on a target, those that are over first.</summary>
    public Task<IReadOnlyList<CampaignCard>> OnTarget(long targetId, string lang) =>
        Some("exists (select 1 from campaign_targets x where x.campaign_id = c.id and x.target_id = @id)", targetId, lang);

    /// <summary>The cards of the campaigns at these slugs, in no order.</summary>
    public async Task<IReadOnlyList<CampaignCard>> Cards(DbConnection connection, IReadOnlyList<string> slugs, string lang) =>
        [.. await connection.QueryAsync<CampaignCard>($"""
            select {CardColumns} from campaigns c {CardTexts} where {database.IsIn("c.slug", "@slugs")}
            """, new { slugs = database.List(slugs), lang, other = SiteLanguage.Other(lang) })];

    /// <summary>The snapshots of all campaigns, or of the one at a slug, read one by one.</summary>
    public IEnumerable<string> Snapshots(DbConnection connection, string? slug) =>
        connection.Query<string>($"""
            select r.snapshot
            from campaigns c
            join revisions r on r.kind = 'campaign' and r.entry_id = c.id and r.number = c.revision
            {(slug is null ? "" : "where c.slug = @slug")}
            order by c.id
            """, new { slug }, buffered: false);

    /// <summary>All campaigns for a whole export, by their keys, read one by one as they are taken.</summary>
    public IAsyncEnumerable<CampaignRecord> BySlug() => Records(new(), "en", database.Plainly("c.slug"));

    /// <summary>All that the filter finds, whatever its page, read one by one as they are taken.</summary>
    public IAsyncEnumerable<CampaignRecord> All(CampaignFilter filter, string lang) => Records(filter, lang, Order(filter));

    /// <summary>How many the filter finds, and those of one page of <paramref name="size"/>.</summary>
    public async Task<(long Total, IReadOnlyList<CampaignRecord> Records)> Page(CampaignFilter filter, string lang, int size)
    {
        await using var connection = await database.OpenToRead();
        await using var results = await connection.QueryMultipleAsync($"""
            select count(*) from campaigns c where {Conditions(filter)};

            select {RecordColumns} where {Conditions(filter)} order by {Order(filter)} limit @size offset @skip
            """, Parameters(filter, lang, size));
        return (await results.ReadSingleAsync<long>(), [.. await results.ReadAsync<CampaignRecord>()]);
    }

    /// <summary>The campaign at a slug, or null.</summary>
    public async Task<CampaignRecord?> Find(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<CampaignRecord?>($"select {RecordColumns} where c.slug = @slug", new { slug, lang = "en" });
    }

    /// <summary>The campaigns that changed last, the newest first.</summary>
    public async Task<IReadOnlyList<CampaignRecord>> Changed(int limit)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<CampaignRecord>($"select {RecordColumns} order by c.revised_at desc, c.id desc limit @limit", new { limit, lang = "en" })];
    }

    private async IAsyncEnumerable<CampaignRecord> Records(CampaignFilter filter, string lang, string order)
    {
        await using var connection = await database.OpenToRead();
        var records = connection.QueryUnbufferedAsync<CampaignRecord>(
            $"select {RecordColumns} where {Conditions(filter)} order by {order}", Parameters(filter, lang));
        await foreach (var record in records) yield return record;
    }

    /// <summary>How many campaigns there are.</summary>
    public async Task<int> Total()
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<int>("select count(*) from campaigns");
    }

    private async Task<IReadOnlyList<CampaignCard>> Some(string condition, long id, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<CampaignCard>($"""
            select {CardColumns} from campaigns c {CardTexts} where {condition} order by {OverFirst}, o.sort_key, c.id
            """, new { id, lang, other = SiteLanguage.Other(lang) })];
    }

    private string Order(CampaignFilter filter) => filter.Sort switch
    {
        "newest" => "c.listed_at desc, c.id desc",
        null when filter.Found is not null => database.PlaceIn("c.slug", "@found"),
        _ => "o.sort_key, c.id",
    };

    // Only fixed texts are put together here; every value is a parameter.
    private string Conditions(CampaignFilter filter)
    {
        List<string> all = ["1 = 1"];
        if (filter.Kind is not null) all.Add("c.kind = @Kind");
        if (filter.Status is not null) all.Add("c.status = @Status");
        if (filter.Country is not null) all.Add("exists (select 1 from committee_work fw where fw.campaign_id = c.id and fw.country = @Country)");
        if (filter.Found is not null) all.Add(database.IsIn("c.slug", "@found"));
        return string.Join(" and ", all);
    }

    private object Parameters(CampaignFilter filter, string lang, int size = ListFilter.PageSize) => new
    {
        lang, other = SiteLanguage.Other(lang), size, skip = (filter.Page - 1L) * size, filter.Kind, filter.Status, filter.Country,
        found = database.List(filter.Found ?? []),
    };
}
