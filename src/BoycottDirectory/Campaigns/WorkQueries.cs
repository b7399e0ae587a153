using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Campaigns;

/// <summary>Reads who works on what and where: committee × campaign × target × country.</summary>
public sealed class WorkQueries(Database database, TimeProvider clock)
{
    // What a committee does is shown while the committee itself is.
    private const string From = """
        committee_work w
        join committees c on c.id = w.committee_id and c.visibility = 'public' and (c.confirmed_at is null or c.confirmed_at >= @ShownSince)
        left join campaigns a on a.id = w.campaign_id
        left join targets x on x.id = w.target_id and x.status <> 'no_live_claim'
        left join committee_texts ct on ct.committee_id = c.id and ct.lang = @lang
        left join committee_texts cu on cu.committee_id = c.id and cu.lang = @other
        left join campaign_texts nt on nt.campaign_id = a.id and nt.lang = @lang
        left join campaign_texts nu on nu.campaign_id = a.id and nu.lang = @other
        left join target_texts xt on xt.target_id = x.id and xt.lang = @lang
        left join target_texts xu on xu.target_id = x.id and xu.lang = @other
        left join committee_order co on co.committee_id = c.id and co.lang = @lang
        left join target_order xo on xo.target_id = x.id and xo.lang = @lang
        """;

    private const string Columns = """
        c.slug as committee_slug, ct.name as committee_name, cu.name as committee_other_name, w.what,
          a.slug as campaign_slug, nt.name as campaign_name, nu.name as campaign_other_name,
          x.slug as target_slug, xt.name as target_name, xu.name as target_other_name, w.country, w.since, w.until
        """;

    /// <summary>One page of the table.</summary>
    public async Task<IReadOnlyList<Work>> List(WorkFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<Work>($"""
            select {Columns} from {From}
            where {Conditions(filter)}
            order by {Order(filter)}
            limit @size offset @skip
            """, Parameters(filter, lang))];
    }

    /// <summary>All lines that the filter finds, whatever its page, read one by one as they are taken.</summary>
    public async IAsyncEnumerable<Work> All(WorkFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        var lines = connection.QueryUnbufferedAsync<Work>($"select {Columns} from {From} where {Conditions(filter)} order by {Order(filter)}", Parameters(filter, lang));
        await foreach (var line in lines) yield return line;
    }

    /// <summary>How many lines the filter finds, and how many each choice of each filter would find beside the others that are set.</summary>
    public async Task<ListCounts> Counts(WorkFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        await using var counts = await connection.QueryMultipleAsync($"""
            select count(*) from {From} where {Conditions(filter)};
            {Choices("w.country", filter with { Country = null })};
            {Choices("x.slug", filter with { Target = null })};
            {Choices("a.slug", filter with { Campaign = null })};
            {Choices("c.slug", filter with { Committee = null })};
            {Choices("w.what", filter with { Role = null })}
            """, Parameters(filter, lang));
        var total = await counts.ReadSingleAsync<int>();
        var choices = new Dictionary<string, IReadOnlyList<FilterChoice>>(StringComparer.Ordinal);
        foreach (var parameter in new[] { "country", "target", "campaign", "committee", "role" })
            choices[parameter] = [.. await counts.ReadAsync<FilterChoice>()];
        return new ListCounts(total, choices);
    }

    /// <summary>What all those that the table can name are called.</summary>
    public async Task<WorkNames> Names(string lang)
    {
        await using var connection = await database.OpenToRead();
        var rows = (await connection.QueryAsync<Work>($"select {Columns} from {From}", Parameters(new(), lang))).ToList();
        return new WorkNames(
            Table(rows, row => row.CommitteeSlug, row => row.CommitteeName ?? row.CommitteeOtherName),
            Table(rows, row => row.CampaignSlug, row => row.CampaignName ?? row.CampaignOtherName),
            Table(rows, row => row.TargetSlug, row => row.TargetName ?? row.TargetOtherName));
    }

    /// <summary>What one committee works on.</summary>
    public Task<IReadOnlyList<Work>> OfCommittee(string slug, string lang) => List(new WorkFilter { Committee = slug, Sort = "target" }, lang);

    /// <summary>Who works on one target, by country.</summary>
    public Task<IReadOnlyList<Work>> OnTarget(string slug, string lang) => List(new WorkFilter { Target = slug, Sort = "country" }, lang);

    private static string Order(WorkFilter filter) => filter.Sort switch
    {
        "target" => "xo.sort_key nulls last, co.sort_key",
        "country" => "w.country nulls last, co.sort_key, xo.sort_key",
        _ => "co.sort_key, xo.sort_key",
    } + ", c.slug, x.slug, a.slug, w.what";

    private static string Choices(string column, WorkFilter others) =>
        $"select {column} as value, count(*) as number from {From} where {column} is not null and {Conditions(others)} group by {column}";

    private static Dictionary<string, string> Table(IEnumerable<Work> rows, Func<Work, string?> slug, Func<Work, string?> name) =>
        rows.Where(row => slug(row) is not null).DistinctBy(slug).ToDictionary(row => slug(row)!, row => name(row) ?? slug(row)!, StringComparer.Ordinal);

    // Only fixed texts are put together here; every value is a parameter.
    private static string Conditions(WorkFilter filter)
    {
        // A line that names neither a campaign nor a target that is shown says nothing.
        List<string> all = ["(a.id is not null or x.id is not null)"];
        if (filter.Country is not null) all.Add("w.country = @Country");
        if (filter.Campaign is not null) all.Add("a.slug = @Campaign");
        if (filter.Target is not null) all.Add("x.slug = @Target");
        if (filter.Committee is not null) all.Add("c.slug = @Committee");
        if (filter.Role is not null) all.Add("w.what = @Role");
        if (filter.Query is not null)
            all.Add("""
                (lower(ct.name) like @Like escape '\' or lower(cu.name) like @Like escape '\' or lower(nt.name) like @Like escape '\'
                  or lower(nu.name) like @Like escape '\' or lower(xt.name) like @Like escape '\' or lower(xu.name) like @Like escape '\')
                """);
        return string.Join(" and ", all);
    }

    private object Parameters(WorkFilter filter, string lang) => new
    {
        lang, other = SiteLanguage.Other(lang), size = ListFilter.PageSize, skip = filter.Skip, filter.Country, filter.Campaign, filter.Target,
        filter.Committee, filter.Role, filter.Like, FreshnessLimits.At(clock.GetUtcNow()).ShownSince,
    };
}
