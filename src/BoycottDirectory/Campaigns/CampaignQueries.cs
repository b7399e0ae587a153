using BoycottDirectory.Claims;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Campaigns;

/// <summary>Reads single campaigns.</summary>
public sealed class CampaignQueries(Database database)
{
    /// <summary>The campaign at this address in the language's view, or null when there is none.</summary>
    public async Task<Campaign?> FindBySlug(string slug, string lang)
    {
        await using var connection = await database.OpenToRead();
        var campaign = await connection.QuerySingleOrDefaultAsync<Campaign?>("""
            select id, slug, kind, status, started, ended, website, listed_at, revised_at, revision from campaigns where slug = @slug
            """, new { slug });
        if (campaign is null) return null;

        await using var parts = await connection.QueryMultipleAsync("""
            select lang, name, name_is_ours, call, goal, outcome, how_to_take_part, original, state = 'outdated' as outdated
            from campaign_texts where campaign_id = @Id;

            select cc.role, c.slug, t.name, o.name as other_name, coalesce(cc.country, c.country) as country, cc.since
            from campaign_committees cc
            join committees c on c.id = cc.committee_id and c.visibility = 'public'
            left join committee_texts t on t.committee_id = c.id and t.lang = @lang
            left join committee_texts o on o.committee_id = c.id and o.lang = @other
            left join committee_order s on s.committee_id = c.id and s.lang = @lang
            where cc.campaign_id = @Id
            order by s.sort_key, c.id;

            select x.slug, t.name, o.name as other_name, ct.verb, x.status, ct.country, ct.since, ct.until
            from campaign_targets ct
            join targets x on x.id = ct.target_id
            left join target_texts t on t.target_id = x.id and t.lang = @lang
            left join target_texts o on o.target_id = x.id and o.lang = @other
            left join target_order s on s.target_id = x.id and s.lang = @lang
            where ct.campaign_id = @Id
            order by s.sort_key, x.id;

            select s.url, s.title, s.publisher, s.type, s.language, s.published, s.seen, s.archive_url
            from campaign_sources cs
            join sources s on s.id = cs.source_id
            where cs.campaign_id = @Id
            order by cs.position
            """, new { campaign.Id, lang, other = SiteLanguage.Other(lang) });
        return campaign with
        {
            Texts = (await parts.ReadAsync<CampaignText>()).ToDictionary(text => text.Lang, StringComparer.Ordinal),
            Committees = [.. await parts.ReadAsync<CampaignCommittee>()],
            Targets = [.. await parts.ReadAsync<CampaignTarget>()],
            Sources = [.. await parts.ReadAsync<Source>()],
        };
    }

    /// <summary>The slug that an old one leads to, or null.</summary>
    public async Task<string?> RedirectOf(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("select new_slug from redirects where kind = 'campaign' and old_slug = @slug", new { slug });
    }
}
