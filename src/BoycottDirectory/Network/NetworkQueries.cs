using System.Data.Common;
using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Network;

/// <summary>Reads networks of committees. Links that ended, that a side took back, or that only say what is not a link are left out.</summary>
public sealed class NetworkQueries(Database database, CommitteeListQueries committees)
{
    // Nobody reads more lines; a table of thousands would only be slow.
    private const int MostLinks = 300;

    private const string Links = $"""
        select f.slug as from_slug, t.slug as to_slug, a.kind, a.since, a.from_state, a.to_state {Current}
        """;

    private const string Current = """
        from affiliations a
        join committees f on f.id = a.from_id
        join committees t on t.id = a.to_id
        where a.until is null and a.kind <> 'distinct_from' and (a.kind <> 'recognised_by' or a.to_state = 'confirmed')
          and coalesce(a.from_state, '') not in ('declined', 'withdrawn') and coalesce(a.to_state, '') not in ('declined', 'withdrawn')
        """;

    /// <summary>A committee, those that it is linked with, and the links among all of them.</summary>
    public Task<CommitteeNetwork> Around(string slug, string lang) => Read($"""
        with me as (select id from committees where slug = @slug),
        near as (
          select id from me
          union select a.to_id from affiliations a join me on me.id = a.from_id
          union select a.from_id from affiliations a join me on me.id = a.to_id)
        {Links} and a.from_id in (select id from near) and a.to_id in (select id from near)
        order by case when f.slug = @slug or t.slug = @slug then 0 else 1 end, a.id limit @MostLinks
        """, new { slug, MostLinks }, lang);

    /// <summary>The links of a country's committees, with one another and abroad.</summary>
    public Task<CommitteeNetwork> Of(string country, string lang) =>
        Read($"{Links} and (f.country = @country or t.country = @country) order by a.id limit @MostLinks", new { country, MostLinks }, lang);

    /// <summary>The countries whose committees have links now, and how many.</summary>
    public async Task<IReadOnlyList<(string Country, long Links)>> Countries()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<(string, long)>($"""
            select country, count(*) as links from (
              select f.country, a.id {Current} and f.visibility = 'public' and t.visibility = 'public'
              union
              select t.country, a.id {Current} and f.visibility = 'public' and t.visibility = 'public') as sides
            where country is not null group by country
            """)];
    }

    private async Task<CommitteeNetwork> Read(string sql, object values, string lang)
    {
        await using var connection = await database.OpenToRead();
        List<NetworkLink> links = [.. await connection.QueryAsync<NetworkLink>(sql, values)];
        var shown = await Members(connection, [.. links.SelectMany(link => new[] { link.FromSlug, link.ToSlug }).Distinct(StringComparer.Ordinal)], lang);
        var slugs = shown.Select(member => member.Slug).ToHashSet(StringComparer.Ordinal);
        return new(shown, [.. links.Where(link => slugs.Contains(link.FromSlug) && slugs.Contains(link.ToSlug))]);
    }

    private async Task<IReadOnlyList<CommitteeCard>> Members(DbConnection connection, IReadOnlyList<string> slugs, string lang)
    {
        var order = SiteLanguage.CultureOf(lang).CompareInfo;
        return [.. (await committees.Cards(connection, slugs, lang))
            .OrderBy(card => card.Name ?? card.OtherName, Comparer<string?>.Create((one, other) => order.Compare(one, other))).ThenBy(card => card.Slug, StringComparer.Ordinal)];
    }
}
