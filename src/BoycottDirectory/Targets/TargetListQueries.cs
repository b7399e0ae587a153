using System.Data.Common;
using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Targets;

/// <summary>Reads lists of targets, and the counts beside the filters.</summary>
public sealed class TargetListQueries(Database database)
{
    // A listing whose claim was withdrawn is a mistake of ours, not a place in the list.
    private const string Listed = """
        listings l join lists p on p.id = l.list_id left join claims lc on lc.id = l.claim_id
          where l.target_id = c.id and (lc.id is null or lc.state <> 'withdrawn')
        """;

    private const string RecordColumns = """
        c.id, c.slug, r.snapshot, c.status, c.listed_at, c.revised_at, c.revision,
          (select string_agg(x.reason, ',' order by x.position) from (
            select distinct cr.reason, v.position from claims k join claim_reasons cr on cr.claim_id = k.id join reasons v on v.code = cr.reason
            where k.target_id = c.id and k.state <> 'withdrawn') x) as reasons,
          (select max(x.at) from (
            select c.revised_at as at union all select k.revised_at from claims k where k.target_id = c.id) x) as changed_at
        from targets c
        join target_order o on o.target_id = c.id and o.lang = @lang
        join revisions r on r.kind = 'target' and r.entry_id = c.id and r.number = c.revision
        """;

    /// <summary>The ids on one page of the list, in its order.</summary>
    public async Task<IReadOnlyList<long>> Ids(TargetFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<long>($"""
            select c.id from target_order o join targets c on c.id = o.target_id
            where o.lang = @lang and {Conditions(filter)} order by {Order(filter)} limit @size offset @skip
            """, Parameters(filter, lang))];
    }

    /// <summary>The cards of the targets with these ids, in no order.</summary>
    public async Task<IReadOnlyList<TargetCard>> Cards(IReadOnlyList<long> ids, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<TargetCard>($"""
            select c.id, c.slug, c.classification, c.country, c.status, t.name, u.name as other_name,
              (select string_agg(r.reason, ',') from (
                select distinct cr.reason from claims k join claim_reasons cr on cr.claim_id = k.id
                where k.target_id = c.id and k.state <> 'withdrawn') r) as reasons,
              (select count(distinct l.list_id) from {Listed} and l.until is null) as lists,
              (select count(*) from campaign_targets ct where ct.target_id = c.id) as campaigns
            from targets c
            left join target_texts t on t.target_id = c.id and t.lang = @lang
            left join target_texts u on u.target_id = c.id and u.lang = @other
            where {database.IsIn("c.id", "@ids")}
            """, new { ids = database.List(ids), lang, other = SiteLanguage.Other(lang) })];
    }

    /// <summary>How many the filter finds, and how many each choice of each filter would find beside the others that are set.</summary>
    public async Task<ListCounts> Counts(TargetFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        await using var counts = await connection.QueryMultipleAsync($"""
            select count(*) from targets c where {Conditions(filter)};

            select c.status as value, count(*) as number from targets c
            where {Conditions(filter with { Status = null })} group by c.status;

            select cr.reason as value, count(distinct c.id) as number from targets c
            join claims k on k.target_id = c.id and k.state <> 'withdrawn' join claim_reasons cr on cr.claim_id = k.id
            where {Conditions(filter with { Reason = null })} group by cr.reason;

            select p.code as value, count(distinct c.id) as number from targets c, {Listed} and {Conditions(filter with { List = null })} group by p.code;

            select a.slug as value, count(*) as number from targets c
            join campaign_targets ct on ct.target_id = c.id join campaigns a on a.id = ct.campaign_id
            where {Conditions(filter with { Campaign = null })} group by a.slug;

            select c.country as value, count(*) as number from targets c
            where c.country is not null and {Conditions(filter with { Country = null })} group by c.country;

            select c.classification as value, count(*) as number from targets c
            where {Conditions(filter with { Kind = null })} group by c.classification
            """, Parameters(filter, lang));
        var total = await counts.ReadSingleAsync<int>();
        var choices = new Dictionary<string, IReadOnlyList<FilterChoice>>(StringComparer.Ordinal);
        foreach (var parameter in new[] { "status", "reason", "list", "campaign", "country", "kind" })
            choices[parameter] = [.. await counts.ReadAsync<FilterChoice>()];
        return new ListCounts(total, choices);
    }

    /// <summary>All that the filter finds, whatever its page, read one by one as they are taken.</summary>
    public async IAsyncEnumerable<TargetRecord> All(TargetFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        var records = connection.QueryUnbufferedAsync<TargetRecord>(
            $"select {RecordColumns} where {Conditions(filter)} order by {Order(filter)}", Parameters(filter, lang));
        await foreach (var record in records) yield return record;
    }

    /// <summary>How many the filter finds, and those of one page of <paramref name="size"/>.</summary>
    public async Task<(long Total, IReadOnlyList<TargetRecord> Records)> Page(TargetFilter filter, string lang, int size)
    {
        await using var connection = await database.OpenToRead();
        await using var results = await connection.QueryMultipleAsync($"""
            select count(*) from targets c where {Conditions(filter)};

            select {RecordColumns} where {Conditions(filter)} order by {Order(filter)} limit @size offset @skip
            """, Parameters(filter, lang, size));
        return (await results.ReadSingleAsync<long>(), [.. await results.ReadAsync<TargetRecord>()]);
    }

    /// <summary>The target at a slug where it has a page: as <see cref="TargetQueries.FindBySlug"/>.</summary>
    public async Task<TargetRecord?> Find(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<TargetRecord?>($"""
            select {RecordColumns}
            where c.slug = @slug and (c.status <> 'no_live_claim' or exists (select 1 from claims k where k.target_id = c.id))
            """, new { slug, lang = "en" });
    }

    /// <summary>The listed targets that changed last, by themselves or by a claim, the newest first.</summary>
    public async Task<IReadOnlyList<TargetRecord>> Changed(int limit)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<TargetRecord>(
            $"select {RecordColumns} where {Conditions(new())} order by changed_at desc, c.id desc limit @limit", new { limit, lang = "en" })];
    }

    /// <summary>The targets at these slugs that are listed, with their names only and in no order.</summary>
    public async Task<IReadOnlyList<TargetCard>> Named(DbConnection connection, IReadOnlyList<string> slugs) =>
        [.. await connection.QueryAsync<TargetCard>($"""
            select c.id, c.slug, c.classification, c.country, c.status, t.name, u.name as other_name
            from targets c
            left join target_texts t on t.target_id = c.id and t.lang = 'en'
            left join target_texts u on u.target_id = c.id and u.lang = 'ar'
            where {Conditions(new())} and {database.IsIn("c.slug", "@slugs")}
            """, new { slugs = database.List(slugs) })];

    /// <summary>What the search indexes of all listed targets, or of the one at a slug, read one by one.</summary>
    public IEnumerable<SearchableTarget> Searchable(DbConnection connection, string? slug) =>
        connection.Query<SearchableTarget>($"""
            select r.snapshot,
              (select string_agg(t.name, @separator order by o.position, t.lang) from target_owners o
               join target_texts t on t.target_id = o.owner_id and t.name is not null where o.target_id = c.id) as owners,
              (select string_agg(x.reason, @separator order by x.reason) from (
                select distinct cr.reason from claims k join claim_reasons cr on cr.claim_id = k.id
                where k.target_id = c.id and k.state <> 'withdrawn') x) as reasons
            from targets c
            join revisions r on r.kind = 'target' and r.entry_id = c.id and r.number = c.revision
            where {Conditions(new())}{(slug is null ? "" : " and c.slug = @slug")}
            order by c.id
            """, new { slug, separator = SearchableTarget.Separator.ToString() }, buffered: false);

    /// <summary>What lists and campaigns are called.</summary>
    public async Task<FilterNames> Names(string lang)
    {
        await using var connection = await database.OpenToRead();
        await using var names = await connection.QueryMultipleAsync("""
            select l.code as key, coalesce(t.name, u.name) as value from lists l
            left join list_texts t on t.list_id = l.id and t.lang = @lang
            left join list_texts u on u.list_id = l.id and u.lang = @other;

            select c.slug as key, coalesce(t.name, u.name) as value from campaigns c
            left join campaign_texts t on t.campaign_id = c.id and t.lang = @lang
            left join campaign_texts u on u.campaign_id = c.id and u.lang = @other
            """, new { lang, other = SiteLanguage.Other(lang) });
        return new FilterNames(Table(await names.ReadAsync<(string, string)>()), Table(await names.ReadAsync<(string, string)>()));
    }

    /// <summary>How many targets there are.</summary>
    public async Task<int> Total()
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<int>($"select count(*) from targets c where {Conditions(new())}");
    }

    private static Dictionary<string, string> Table(IEnumerable<(string Key, string Value)> rows) =>
        rows.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);

    private string Order(TargetFilter filter) => filter.Sort switch
    {
        "newest" => "c.listed_at desc, c.id desc",
        null when filter.Found is not null => database.PlaceIn("c.slug", "@found"),
        _ => "o.sort_key, c.id",
    };

    // Only fixed texts are put together here; every value is a parameter.
    private string Conditions(TargetFilter filter)
    {
        List<string> all = ["c.status <> 'no_live_claim'"];
        if (filter.Status is not null) all.Add("c.status = @Status");
        if (filter.Country is not null) all.Add("c.country = @Country");
        if (filter.Kind is not null) all.Add("c.classification = @Kind");
        if (filter.Reason is not null)
            all.Add("""
                exists (select 1 from claims fk join claim_reasons fr on fr.claim_id = fk.id
                  where fk.target_id = c.id and fk.state <> 'withdrawn' and fr.reason = @Reason)
                """);
        if (filter.List is not null) all.Add($"exists (select 1 from {Listed} and p.code = @List)");
        if (filter.Campaign is not null)
            all.Add("exists (select 1 from campaign_targets ft join campaigns fc on fc.id = ft.campaign_id where ft.target_id = c.id and fc.slug = @Campaign)");
        if (filter.Found is not null) all.Add(database.IsIn("c.slug", "@found"));
        return string.Join(" and ", all);
    }

    private object Parameters(TargetFilter filter, string lang, int size = ListFilter.PageSize) => new
    {
        lang, other = SiteLanguage.Other(lang), size, skip = (filter.Page - 1L) * size, filter.Status, filter.Country, filter.Kind,
        filter.Reason, filter.List, filter.Campaign, found = database.List(filter.Found ?? []),
    };
}
