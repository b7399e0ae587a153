using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Network;

/// <summary>Finds committees that share something with another one and are not linked with it.</summary>
public sealed class PartnerQueries(Database database, CommitteeListQueries committees)
{
    // Beyond a campaign, a target and a country, half the directory shares a language.
    private const int MostPartners = 30;

    private const string Candidates = """
        with me as (select id, country from committees where slug = @slug),
        linked as (
          select a.to_id as id from affiliations a join me on me.id = a.from_id
          union select a.from_id from affiliations a join me on me.id = a.to_id
          union select id from me),
        shared as (
          select distinct o.committee_id as id, 'campaign' as what, g.slug as slug
          from campaign_committees m join me on me.id = m.committee_id
          join campaign_committees o on o.campaign_id = m.campaign_id and o.committee_id <> me.id
          join campaigns g on g.id = m.campaign_id
          union
          select distinct o.committee_id, 'target', x.slug
          from committee_work m join me on me.id = m.committee_id
          join committee_work o on o.target_id = m.target_id and o.committee_id <> me.id
          join targets x on x.id = m.target_id and x.status <> 'no_live_claim'
          union
          select c.id, 'country', c.country from committees c join me on me.country = c.country and c.id <> me.id
          union
          select l.committee_id, 'language', l.lang
          from committee_languages k join me on me.id = k.committee_id
          join committee_languages l on l.lang = k.lang and l.committee_id <> me.id)
        """;

    /// <summary>The likeliest partners with what each shares, those that share the rarest things first.</summary>
    public async Task<IReadOnlyList<Partner>> Of(string slug, string lang)
    {
        await using var connection = await database.OpenToRead();
        var shared = (await connection.QueryAsync<SharedThing>($"""
            {Candidates},
            best as (
              select s.id, sum(case s.what when 'campaign' then 1000 when 'target' then 100 when 'country' then 10 else 1 end) as weight
              from shared s join committees c on c.id = s.id and c.visibility = 'public'
              where s.id not in (select id from linked)
              group by s.id order by 2 desc, s.id limit @MostPartners)
            select c.slug as committee, s.what, s.slug, b.weight,
              coalesce(ct.name, cu.name, xt.name, xu.name) as name
            from best b
            join shared s on s.id = b.id
            join committees c on c.id = b.id
            left join campaigns g on s.what = 'campaign' and g.slug = s.slug
            left join campaign_texts ct on ct.campaign_id = g.id and ct.lang = @lang
            left join campaign_texts cu on cu.campaign_id = g.id and cu.lang = @other
            left join targets x on s.what = 'target' and x.slug = s.slug
            left join target_texts xt on xt.target_id = x.id and xt.lang = @lang
            left join target_texts xu on xu.target_id = x.id and xu.lang = @other
            order by b.weight desc, b.id, case s.what when 'campaign' then 0 when 'target' then 1 when 'country' then 2 else 3 end, name, s.slug
            """, new { slug, lang, other = SiteLanguage.Other(lang), MostPartners })).ToList();
        var cards = (await committees.Cards(connection, [.. shared.Select(one => one.Committee).Distinct(StringComparer.Ordinal)], lang)).ToDictionary(card => card.Slug, StringComparer.Ordinal);
        return [.. shared.GroupBy(one => one.Committee, StringComparer.Ordinal).Where(group => cards.ContainsKey(group.Key)).Select(group => new Partner(cards[group.Key], [.. group]))];
    }
}

/// <summary>A committee with what it shares.</summary>
public sealed record Partner(CommitteeCard Card, IReadOnlyList<SharedThing> Reasons);

/// <summary>Something that two committees share.</summary>
public sealed record SharedThing
{
    public string Committee { get; init; } = "";

    /// <summary><c>campaign</c>, <c>target</c>, <c>country</c> or <c>language</c>.</summary>
    public string What { get; init; } = "";

    /// <summary>The slug of a campaign or target, the code of a country or language.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What a campaign or target is called.</summary>
    public string? Name { get; init; }
}
