using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Gaps;

/// <summary>Reads what the directory lacks, so that those who could add it see where.</summary>
public sealed class GapQueries(Database database, Countries countries, TimeProvider clock)
{
    /// <summary>The most entries that one gap names; its number counts them all.</summary>
    public const int MostNamed = 100;

    /// <summary>Entries on a page of a list for editors.</summary>
    public const int PageSize = 100;

    internal const string CommitteesShown = "c.visibility = 'public' and coalesce(c.confirmed_at, @ShownSince) >= @ShownSince";

    internal const string WithoutCampaign = "c.status <> 'no_live_claim' and not exists (select 1 from campaign_targets x where x.target_id = c.id)";

    internal const string WithoutCommittee = "c.status = 'active' and not exists (select 1 from campaign_committees x where x.campaign_id = c.id)";

    /// <summary>Countries and territories in which no listed committee is and which none serves, by code.</summary>
    public async Task<IReadOnlyList<string>> CountriesWithoutCommittee()
    {
        await using var connection = await database.OpenToRead();
        var served = (await connection.QueryAsync<string>($"""
            select c.country from committees c where c.country is not null and {CommitteesShown}
            union
            select a.country from committees c join committee_areas a on a.committee_id = c.id where {CommitteesShown}
            """, Limits())).ToHashSet(StringComparer.Ordinal);
        return [.. countries.Codes.Where(code => !served.Contains(code))];
    }

    /// <summary>Targets for which no listed campaign calls for anything.</summary>
    public Task<Gap> TargetsWithoutCampaign(string lang) => Read("target", lang, WithoutCampaign);

    /// <summary>Active campaigns in which no committee is known to take part.</summary>
    public Task<Gap> CampaignsWithoutCommittee(string lang) => Read("campaign", lang, WithoutCommittee);

    /// <summary>Committees that nobody has confirmed for a year, or ever.</summary>
    public Task<Gap> CommitteesNotConfirmed(string lang) => Read("committee", lang,
        $"{CommitteesShown} and (c.confirmed_at is null or c.confirmed_at < @AgeingSince)");

    /// <summary>Committees that have words in the other language and lack their name or their description in this one.</summary>
    public Task<Gap> CommitteesToTranslate(string lang) => Read("committee", lang, $"{CommitteesShown} and {Lacks("name")}");

    /// <inheritdoc cref="CommitteesToTranslate"/>
    public Task<Gap> DescriptionsToTranslate(string lang) => Read("committee", lang, $"{CommitteesShown} and t.name is not null and {Lacks("description")}");

    /// <summary>Targets that have words in the other language and lack their name in this one.</summary>
    public Task<Gap> TargetsToTranslate(string lang) => Read("target", lang, $"c.status <> 'no_live_claim' and {Lacks("name")}");

    private static string Lacks(string column) => $"u.{column} is not null and t.{column} is null";

    /// <summary>How many entries are on each of <see cref="GapLists"/>.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Numbers()
    {
        await using var connection = await database.OpenToRead();
        var sql = string.Join(" union all ", GapLists.All.Select(list => $"select '{list.Key}' as list, (select count(*) from {list.Value.Kind}s c where {list.Value.Condition}) as number"));
        return (await connection.QueryAsync<(string, long)>(sql, Limits())).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>A page of one of <see cref="GapLists"/>, the newest first.</summary>
    public Task<Gap> Page(string list, string lang, int page) => Read(GapLists.All[list].Kind, lang, GapLists.All[list].Condition, PageSize, (page - 1) * PageSize);

    // Only fixed texts of this folder are put together here; every value is a parameter.
    private async Task<Gap> Read(string kind, string lang, string condition, int most = MostNamed, int offset = 0)
    {
        var name = kind == "claim" ? "statement" : "name";
        await using var connection = await database.OpenToRead();
        var found = (await connection.QueryAsync<Row>($"""
            select c.slug, t.{name} as name, u.{name} as other_name, count(*) over () as number
            from {kind}s c
            left join {kind}_texts t on t.{kind}_id = c.id and t.lang = @lang
            left join {kind}_texts u on u.{kind}_id = c.id and u.lang = @other
            where {condition}
            order by c.listed_at desc, c.id desc
            limit {most} offset {offset}
            """, Limits(lang))).ToList();
        return new Gap(found is [var first, ..] ? first.Number : 0, [.. found.Select(row => new GapEntry($"/{kind}s/{row.Slug}", row.Name, row.OtherName) { Slug = row.Slug })]);
    }

    private object Limits(string lang = "en")
    {
        var limits = FreshnessLimits.At(clock.GetUtcNow());
        return new { lang, other = SiteLanguage.Other(lang), limits.AgeingSince, limits.ShownSince, Today = Dates.Iso(clock.GetUtcNow()) };
    }

    private sealed record Row
    {
        public string Slug { get; init; } = "";

        public string? Name { get; init; }

        public string? OtherName { get; init; }

        public long Number { get; init; }
    }
}

/// <summary>One kind of thing that is missing.</summary>
/// <param name="Number">How many entries lack it.</param>
/// <param name="Entries">The newest of these, at most <see cref="GapQueries.MostNamed"/>.</param>
public sealed record Gap(long Number, IReadOnlyList<GapEntry> Entries);

/// <summary>An entry that lacks something.</summary>
/// <param name="Path">Its address without a language.</param>
/// <param name="Name">Its name in the page's language, if it has one.</param>
/// <param name="OtherName">Its name in the other language.</param>
public sealed record GapEntry(string Path, string? Name, string? OtherName)
{
    public string Slug { get; init; } = "";
}
