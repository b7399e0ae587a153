using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Claims;

/// <summary>Reads claims.</summary>
public sealed class ClaimQueries(Database database)
{
    private const string SourceColumns = "s.url, s.title, s.publisher, s.type, s.language, s.published, s.seen, s.archive_url";

    /// <summary>All claims about a target: what has ended first, then what is disputed or current, and at the end what we withdrew.</summary>
    public async Task<IReadOnlyList<Claim>> Of(long targetId, string lang)
    {
        await using var connection = await database.OpenToRead();
        await using var parts = await connection.QueryMultipleAsync($"""
            select k.id, k.slug, k.state, k.as_of, k.review_by, k.asserted_by, c.slug as body_slug, bt.name as body_name, bo.name as body_other_name,
              coalesce(lt.name, lo.name) as list_name, t.statement, o.statement as other_statement, t.correction, o.correction as other_correction
            from claims k
            left join claim_texts t on t.claim_id = k.id and t.lang = @lang
            left join claim_texts o on o.claim_id = k.id and o.lang = @other
            left join committees c on c.id = k.asserted_by_committee_id and c.visibility = 'public'
            left join committee_texts bt on bt.committee_id = k.asserted_by_committee_id and bt.lang = @lang
            left join committee_texts bo on bo.committee_id = k.asserted_by_committee_id and bo.lang = @other
            left join listings l on l.claim_id = k.id
            left join list_texts lt on lt.list_id = l.list_id and lt.lang = @lang
            left join list_texts lo on lo.list_id = l.list_id and lo.lang = @other
            where k.target_id = @targetId
            order by case k.state when 'ended' then 0 when 'withdrawn' then 2 else 1 end, k.as_of desc, k.id;

            select cr.claim_id as id, cr.reason from claims k join claim_reasons cr on cr.claim_id = k.id join reasons r on r.code = cr.reason
            where k.target_id = @targetId order by r.position;

            select cs.claim_id as id, {SourceColumns} from claims k join claim_sources cs on cs.claim_id = k.id join sources s on s.id = cs.source_id
            where k.target_id = @targetId order by cs.position;

            select r.claim_id, r.answered, t.words, o.words as other_words from claims k
            join replies r on r.claim_id = k.id
            left join reply_texts t on t.reply_id = r.id and t.lang = @lang
            left join reply_texts o on o.reply_id = r.id and o.lang = @other
            where k.target_id = @targetId;

            select r.claim_id as id, {SourceColumns} from claims k
            join replies r on r.claim_id = k.id join reply_sources rs on rs.reply_id = r.id join sources s on s.id = rs.source_id
            where k.target_id = @targetId order by rs.position
            """, new { targetId, lang, other = SiteLanguage.Other(lang) });
        List<Claim> claims = [.. await parts.ReadAsync<Claim>()];
        var reasons = (await parts.ReadAsync<(long Id, string Reason)>()).ToLookup(row => row.Id, row => row.Reason);
        var sources = Sources(parts);
        List<Reply> replies = [.. await parts.ReadAsync<Reply>()];
        var answered = Sources(parts);
        return
        [
            .. claims.Select(claim => claim with
            {
                Reasons = [.. reasons[claim.Id]],
                Sources = [.. sources[claim.Id]],
                Reply = replies.Where(reply => reply.ClaimId == claim.Id).Select(reply => reply with { Sources = [.. answered[claim.Id]] }).FirstOrDefault(),
            }),
        ];
    }

    /// <summary>The published lists that name a target, or did: those that do now first.</summary>
    public async Task<IReadOnlyList<Listing>> Listings(long targetId, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<Listing>("""
            select p.code, t.name, o.name as other_name, t.note, o.note as other_note, l.category, l.first_seen, l.until, coalesce(l.url, p.url) as url,
              case when l.until is null then coalesce(l.last_seen, (
                select max(s.seen) from claim_sources cs join sources s on s.id = cs.source_id where cs.claim_id = l.claim_id)) end as last_seen
            from listings l
            join lists p on p.id = l.list_id
            left join claims k on k.id = l.claim_id
            left join list_texts t on t.list_id = p.id and t.lang = @lang
            left join list_texts o on o.list_id = p.id and o.lang = @other
            where l.target_id = @targetId and (k.id is null or k.state <> 'withdrawn')
            order by case when l.until is null then 0 else 1 end, p.code, l.category, l.id
            """, new { targetId, lang, other = SiteLanguage.Other(lang) })];
    }

    private static ILookup<long, Source> Sources(SqlMapper.GridReader parts) =>
        parts.Read<long, Source, (long Id, Source Source)>((id, source) => (id, source), splitOn: "url").ToLookup(row => row.Id, row => row.Source);
}
