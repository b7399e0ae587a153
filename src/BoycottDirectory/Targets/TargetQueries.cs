using BoycottDirectory.Claims;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Targets;

/// <summary>Reads single targets.</summary>
public sealed class TargetQueries(Database database)
{
    // Deeper holdings say little on one page, and bound the work.
    private const int Depth = 6;

    private const string RelativeColumns = "r.id, r.next_id, r.depth, r.share, x.slug, x.status, t.name, o.name as other_name";

    private const string RelativeTexts = """
        join targets x on x.id = r.id
        left join target_texts t on t.target_id = r.id and t.lang = @lang
        left join target_texts o on o.target_id = r.id and o.lang = @other
        """;

    /// <summary>
    /// The target at this address, or null when none is shown there: one that a claim or campaign supports, or did until the claim was
    /// withdrawn, for a correction must stay visible where the mistake was.
    /// </summary>
    public async Task<Target?> FindBySlug(string slug, string lang)
    {
        await using var connection = await database.OpenToRead();
        var target = await connection.QuerySingleOrDefaultAsync<Target?>("""
            select id, slug, classification, country, website, status, listed_at, revised_at, revision
            from targets c
            where slug = @slug and (status <> 'no_live_claim' or exists (select 1 from claims k where k.target_id = c.id))
            """, new { slug });
        if (target is null) return null;

        await using var parts = await connection.QueryMultipleAsync($"""
            select lang, name, description, original, state = 'outdated' as outdated from target_texts where target_id = @Id;

            select kind, lang, name from target_other_names where target_id = @Id order by position;

            select scheme, value from target_identifiers where target_id = @Id order by scheme, value;

            select s.url, s.title, s.publisher, s.type, s.language, s.published, s.seen, s.archive_url
            from target_sources ts
            join sources s on s.id = ts.source_id
            where ts.target_id = @Id
            order by ts.position;

            with recursive r (id, next_id, depth, share) as (
              select owner_id, target_id, 1, share from target_owners where target_id = @Id
              union
              select o.owner_id, o.target_id, r.depth + 1, o.share from target_owners o join r on r.id = o.target_id where r.depth < {Depth})
            select {RelativeColumns} from r {RelativeTexts} order by r.depth, r.id;

            with recursive r (id, next_id, depth, share) as (
              select target_id, owner_id, -1, share from target_owners where owner_id = @Id
              union
              select o.target_id, o.owner_id, r.depth - 1, o.share from target_owners o join r on r.id = o.owner_id where r.depth > -{Depth})
            select {RelativeColumns} from r {RelativeTexts} order by r.depth desc, r.id
            """, new { target.Id, lang, other = SiteLanguage.Other(lang) });
        return target with
        {
            Texts = (await parts.ReadAsync<TargetText>()).ToDictionary(text => text.Lang, StringComparer.Ordinal),
            OtherNames = [.. await parts.ReadAsync<OtherName>()],
            Identifiers = [.. await parts.ReadAsync<Identifier>()],
            Sources = [.. await parts.ReadAsync<Source>()],
            Relatives = [.. await parts.ReadAsync<Relative>(), .. await parts.ReadAsync<Relative>()],
        };
    }

    /// <summary>The slug that an old one leads to, or null.</summary>
    public async Task<string?> RedirectOf(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("select new_slug from redirects where kind = 'target' and old_slug = @slug", new { slug });
    }
}
