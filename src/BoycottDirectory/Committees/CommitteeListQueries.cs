using System.Data.Common;
using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Reads lists of committees, and the counts beside the filters.</summary>
public sealed class CommitteeListQueries(Database database, TimeProvider clock)
{
    private const string CardColumns = """
        c.id, c.slug, c.classification, c.status, c.country, c.confirmed_at, c.confirmed_by, c.listed_at,
          t.name, t.tagline, case when c.safety_mode = 'open' then t.locality end as locality, u.name as other_name, u.tagline as other_tagline
        """;

    private const string CardTexts = """
        left join committee_texts t on t.committee_id = c.id and t.lang = @lang
        left join committee_texts u on u.committee_id = c.id and u.lang = @other
        """;

    /// <summary>One page of the list.</summary>
    public async Task<IReadOnlyList<CommitteeCard>> List(CommitteeFilter filter, string lang)
    {
        var ids = await Ids(filter, lang);
        var cards = (await Cards(ids, lang)).ToDictionary(card => card.Id);
        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }

    /// <summary>The ids on one page of the list, in its order: read from an index, so that a deep page passes over thousands of rows without fetching their words.</summary>
    public async Task<IReadOnlyList<long>> Ids(CommitteeFilter filter, string lang)
    {
        var (entries, order) = filter.Sort switch
        {
            null when filter.Found is not null => ("c.id from committees c", $"{database.PlaceIn("c.slug", "@found")}, c.id"),
            "newest" => ("c.id from committees c", "c.listed_at desc, c.id desc"),
            "confirmed" => ("c.id from committees c", "c.confirmed_at desc nulls last, c.id desc"),
            _ => ("o.committee_id from committee_order o join committees c on c.id = o.committee_id and o.lang = @lang", "o.sort_key, o.committee_id"),
        };
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<long>($"select {entries} where {Conditions(filter)} order by {order} limit @size offset @skip", Parameters(filter, lang))];
    }

    /// <summary>The cards of the committees with these ids, in no order.</summary>
    public async Task<IReadOnlyList<CommitteeCard>> Cards(IReadOnlyList<long> ids, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<CommitteeCard>($"select {CardColumns} from committees c {CardTexts} where {database.IsIn("c.id", "@ids")}",
            new { ids = database.List(ids), lang, other = SiteLanguage.Other(lang) })];
    }

    /// <summary>How many the filter finds, and how many each choice of each filter would find beside the others that are set.</summary>
    public async Task<ListCounts> Counts(CommitteeFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        await using var counts = await connection.QueryMultipleAsync($"""
            select count(*) from committees c where {Conditions(filter)};

            select c.country as value, count(*) as number from committees c
            where c.country is not null and {Conditions(filter with { Country = null })} group by c.country;

            select c.classification as value, count(*) as number from committees c
            where {Conditions(filter with { Kind = null })} group by c.classification;

            select l.lang as value, count(*) as number from committees c join committee_languages l on l.committee_id = c.id
            where {Conditions(filter with { Language = null })} group by l.lang;

            select c.scope as value, count(*) as number from committees c
            where {Conditions(filter with { Scope = null })} group by c.scope;

            select case when c.confirmed_at >= @FreshSince then 'fresh' when c.confirmed_at >= @AgeingSince then 'ageing' else 'stale' end as value,
              count(*) as number
            from committees c where {Conditions(filter with { Freshness = null })} group by 1
            """, Parameters(filter, lang));
        return new ListCounts(
            await counts.ReadSingleAsync<int>(),
            new Dictionary<string, IReadOnlyList<FilterChoice>>(StringComparer.Ordinal)
            {
                ["country"] = [.. await counts.ReadAsync<FilterChoice>()],
                ["kind"] = [.. await counts.ReadAsync<FilterChoice>()],
                ["language"] = [.. await counts.ReadAsync<FilterChoice>()],
                ["scope"] = [.. await counts.ReadAsync<FilterChoice>()],
                ["freshness"] = [.. await counts.ReadAsync<FilterChoice>()],
            });
    }

    /// <summary>All that the filter finds, whatever its page, read one by one as they are taken.</summary>
    public async IAsyncEnumerable<CommitteeRecord> All(CommitteeFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        var records = connection.QueryUnbufferedAsync<CommitteeRecord>($"""
            select {CommitteeRecord.Columns}
            from committee_order o
            join committees c on c.id = o.committee_id
            {CommitteeRecord.Join}
            where o.lang = @lang and {Conditions(filter)}
            order by {Order(filter)}
            """, Parameters(filter, lang));
        await foreach (var record in records) yield return record;
    }

    /// <summary>How many the filter finds, and those of one page of <paramref name="size"/>.</summary>
    public async Task<(long Total, IReadOnlyList<CommitteeRecord> Records)> Page(CommitteeFilter filter, string lang, int size)
    {
        await using var connection = await database.OpenToRead();
        await using var results = await connection.QueryMultipleAsync($"""
            select count(*) from committees c where {Conditions(filter)};

            select {CommitteeRecord.Columns}
            from committee_order o
            join committees c on c.id = o.committee_id
            {CommitteeRecord.Join}
            where o.lang = @lang and {Conditions(filter)}
            order by {Order(filter)}
            limit @size offset @skip
            """, Parameters(filter, lang, size));
        return (await results.ReadSingleAsync<long>(), [.. await results.ReadAsync<CommitteeRecord>()]);
    }

    /// <summary>The cards of the committees at these slugs that are shown, in no order.</summary>
    public async Task<IReadOnlyList<CommitteeCard>> Cards(DbConnection connection, IReadOnlyList<string> slugs, string lang) =>
        [.. await connection.QueryAsync<CommitteeCard>($"""
            select {CardColumns} from committees c {CardTexts}
            where {Conditions(new())} and {database.IsIn("c.slug", "@slugs")}
            """, new
        {
            slugs = database.List(slugs), lang, other = SiteLanguage.Other(lang), FreshnessLimits.At(clock.GetUtcNow()).ShownSince,
        })];

    /// <summary>The snapshots of all public committees, or of the one at a slug, read one by one.</summary>
    public IEnumerable<(string Snapshot, string SafetyMode)> Snapshots(DbConnection connection, string? slug = null) =>
        connection.Query<(string, string)>($"""
            select r.snapshot, c.safety_mode
            from committees c
            join revisions r on r.kind = 'committee' and r.entry_id = c.id and r.number = c.revision
            where c.visibility = 'public'{(slug is null ? "" : " and c.slug = @slug")}
            order by c.id
            """, new { slug }, buffered: false);

    /// <summary>The newest entries.</summary>
    public Task<IReadOnlyList<CommitteeCard>> Newest(int limit, string lang) =>
        Some($"where {Conditions(new())} order by c.listed_at desc, c.id desc", limit, lang, 0);

    // The order says nothing of a city that may not be shown.
    /// <summary>Other committees of the same city, then of the same kind in the same country, then of that country; of very many, some of them.</summary>
    public Task<IReadOnlyList<CommitteeCard>> Near(long id, int limit, string lang) =>
        Some($"""
            join committees me on me.id = @id
            left join committee_texts own on own.committee_id = me.id and own.lang = @lang
            where c.country = me.country and c.id in (
                select id from (
                    select c.id from committees c join committees me on me.id = @id
                    join committee_texts here on here.committee_id = me.id and here.lang = @lang
                    join committee_texts there on there.locality = here.locality and there.lang = here.lang and there.committee_id = c.id
                    where {Conditions(new())} and c.id <> me.id and c.safety_mode = 'open' and me.safety_mode = 'open' limit 200) as of_city
                union select id from (
                    select c.id from committees c join committees me on me.id = @id
                    where {Conditions(new())} and c.id <> me.id and c.country = me.country and c.classification = me.classification order by c.id limit 200) as of_kind
                union select id from (
                    select c.id from committees c join committees me on me.id = @id
                    where {Conditions(new())} and c.id <> me.id and c.country = me.country order by c.id limit 200) as of_country)
            order by case when c.safety_mode = 'open' and me.safety_mode = 'open' and t.locality = own.locality then 0 else 1 end, case when c.classification = me.classification then 0 else 1 end, c.id
            """, limit, lang, id);

    /// <summary>Other committees of the same kind elsewhere, those that share a language first; of a kind with very many, some of them.</summary>
    public Task<IReadOnlyList<CommitteeCard>> Similar(long id, int limit, string lang) =>
        Some($"""
            join committees me on me.id = @id
            where c.id in (
                select c.id from committees c join committees me on me.id = @id
                where {Conditions(new())} and c.id <> me.id and c.classification = me.classification and c.country is distinct from me.country
                order by c.id limit 200)
            order by case when exists (
                select 1 from committee_languages mine join committee_languages theirs on theirs.lang = mine.lang
                where mine.committee_id = me.id and theirs.committee_id = c.id) then 0 else 1 end, c.id
            """, limit, lang, id);

    /// <summary>Totals for the home page.</summary>
    public async Task<CommitteeTotals> Totals()
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleAsync<CommitteeTotals>($"""
            with shown as (select c.id, c.country from committees c where {Conditions(new())})
            select count(*) as committees, count(distinct country) as countries,
              (select count(*) from affiliations
               where from_id in (select id from shown) and to_id in (select id from shown) and (kind <> 'recognised_by' or to_state = 'confirmed')) as affiliations
            from shown
            """, Parameters(new(), "en"));
    }

    private async Task<IReadOnlyList<CommitteeCard>> Some(string rest, int limit, string lang, long id)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<CommitteeCard>($"""
            select {CardColumns} from committees c {CardTexts} {rest} limit @limit
            """, new { id, limit, lang, other = SiteLanguage.Other(lang), FreshnessLimits.At(clock.GetUtcNow()).ShownSince })];
    }

    private string Order(CommitteeFilter filter) => filter.Sort switch
    {
        "newest" => "c.listed_at desc, c.id desc",
        "confirmed" => "c.confirmed_at desc nulls last, c.id desc",
        null when filter.Found is not null => database.PlaceIn("c.slug", "@found"),
        _ => "o.sort_key, c.id",
    };

    // Only fixed texts are put together here; every value is a parameter.
    private string Conditions(CommitteeFilter filter)
    {
        // Nearly all entries are shown: «confirmed_at is null or …» would make SQLite look for them in an index and sort them afterwards.
        List<string> all = ["c.visibility = 'public'", "coalesce(c.confirmed_at, @ShownSince) >= @ShownSince"];
        if (filter.Country is not null) all.Add("c.country = @Country");
        if (filter.Kind is not null) all.Add("c.classification = @Kind");
        if (filter.Scope is not null) all.Add("c.scope = @Scope");
        if (filter.Language is not null) all.Add("exists (select 1 from committee_languages fl where fl.committee_id = c.id and fl.lang = @Language)");
        if (filter.Freshness == "fresh") all.Add("c.confirmed_at >= @FreshSince");
        if (filter.Freshness == "ageing") all.Add("c.confirmed_at >= @AgeingSince and c.confirmed_at < @FreshSince");
        if (filter.Freshness == "stale") all.Add("(c.confirmed_at is null or c.confirmed_at < @AgeingSince)");
        if (filter.Found is not null) all.Add(database.IsIn("c.slug", "@found"));
        return string.Join(" and ", all);
    }

    private object Parameters(CommitteeFilter filter, string lang, int size = ListFilter.PageSize)
    {
        var limits = FreshnessLimits.At(clock.GetUtcNow());
        return new
        {
            lang, other = SiteLanguage.Other(lang), size, skip = (filter.Page - 1L) * size,
            filter.Country, filter.Kind, filter.Scope, filter.Language, limits.FreshSince, limits.AgeingSince, limits.ShownSince,
            found = database.List(filter.Found ?? []),
        };
    }
}

/// <summary>The directory in numbers.</summary>
public sealed record CommitteeTotals
{
    public int Committees { get; init; }

    public int Countries { get; init; }

    public int Affiliations { get; init; }
}
