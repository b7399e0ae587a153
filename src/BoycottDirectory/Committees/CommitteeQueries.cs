using BoycottDirectory.Claims;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Reads single committees.</summary>
public sealed class CommitteeQueries(Database database, TimeProvider clock)
{
    /// <summary>The committee at this address in the language's view, or null when none is shown there.</summary>
    public async Task<Committee?> FindBySlug(string slug, string lang)
    {
        var shownSince = FreshnessLimits.At(clock.GetUtcNow()).ShownSince;
        await using var connection = await database.OpenToRead();
        var committee = await connection.QuerySingleOrDefaultAsync<Committee?>("""
            select id, slug, classification, scope, status, country, founded, dissolved, website, visibility, confirmed_at, confirmed_by,
              listed_at, revised_at, revision, safety_mode
            from committees
            where slug = @slug and visibility <> 'hidden' and (confirmed_at is null or confirmed_at >= @shownSince)
            """, new { slug, shownSince });
        if (committee is null) return null;

        await using var parts = await connection.QueryMultipleAsync("""
            select t.lang, t.name, t.tagline, t.description, t.how_to_join, case when c.safety_mode = 'open' then t.locality end as locality, t.original,
              t.state = 'outdated' as outdated
            from committee_texts t join committees c on c.id = t.committee_id where t.committee_id = @Id;

            select kind, lang, name from committee_other_names where committee_id = @Id order by position;

            select lang from committee_languages where committee_id = @Id order by lang;

            select country from committee_areas where committee_id = @Id order by country;

            select url from committee_profiles where committee_id = @Id order by position;

            select s.url, s.title, s.publisher, s.type, s.language, s.published, s.seen, s.archive_url
            from committee_sources cs
            join sources s on s.id = cs.source_id
            where cs.committee_id = @Id
            order by cs.position;

            select a.id, a.kind, a.from_id = @Id as is_from, a.since, a.until, c.slug, t.name, o.name as other_name, n.note, m.note as other_note,
              case when a.from_id = @Id then a.from_state else a.to_state end as own_state,
              case when a.from_id = @Id then a.to_state else a.from_state end as other_state,
              case when a.from_id = @Id then a.from_words else a.to_words end as own_words,
              case when a.from_id = @Id then a.to_words else a.from_words end as other_words
            from affiliations a
            join committees c on c.id = case when a.from_id = @Id then a.to_id else a.from_id end and c.visibility = 'public'
              and (c.confirmed_at is null or c.confirmed_at >= @shownSince)
            left join committee_texts t on t.committee_id = c.id and t.lang = @lang
            left join committee_texts o on o.committee_id = c.id and o.lang = @other
            left join committee_order s on s.committee_id = c.id and s.lang = @lang
            left join affiliation_texts n on n.affiliation_id = a.id and n.lang = @lang
            left join affiliation_texts m on m.affiliation_id = a.id and m.lang = @other
            where a.from_id = @Id or a.to_id = @Id
            order by s.sort_key, a.id;

            select l.affiliation_id, s.url, s.title, s.publisher, s.type, s.language, s.published, s.seen, s.archive_url
            from affiliations a
            join affiliation_sources l on l.affiliation_id = a.id
            join sources s on s.id = l.source_id
            where a.from_id = @Id or a.to_id = @Id
            order by l.affiliation_id, l.position;

            select v.method, v.verified_at, v.expires_at, c.slug as by_slug, coalesce(t.name, o.name) as by_name
            from verifications v
            left join committees c on c.id = v.by_committee_id and c.visibility = 'public' and (c.confirmed_at is null or c.confirmed_at >= @shownSince)
            left join committee_texts t on t.committee_id = c.id and t.lang = @lang
            left join committee_texts o on o.committee_id = c.id and o.lang = @other
            where v.committee_id = @Id and v.expires_at > @now
            order by v.verified_at
            """, new { committee.Id, lang, other = SiteLanguage.Other(lang), shownSince, now = clock.GetUtcNow() });
        return committee with
        {
            Texts = (await parts.ReadAsync<CommitteeText>()).ToDictionary(text => text.Lang, StringComparer.Ordinal),
            OtherNames = [.. await parts.ReadAsync<OtherName>()],
            Languages = [.. await parts.ReadAsync<string>()],
            AreasServed = [.. await parts.ReadAsync<string>()],
            Profiles = [.. await parts.ReadAsync<string>()],
            Sources = [.. await parts.ReadAsync<Source>()],
            Affiliations = WithSources([.. await parts.ReadAsync<Affiliation>()], [.. await parts.ReadAsync<AffiliationSource>()]),
            Verifications = [.. await parts.ReadAsync<Verification>()],
        };
    }

    /// <summary>The slug that an old one leads to, or null.</summary>
    public async Task<string?> RedirectOf(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("select new_slug from redirects where kind = 'committee' and old_slug = @slug", new { slug });
    }

    /// <summary>The id of the committee at a slug, whatever its visibility; null when there is none.</summary>
    public async Task<long?> IdOf(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long?>("select id from committees where slug = @slug and visibility <> 'hidden'", new { slug });
    }

    private static IReadOnlyList<Affiliation> WithSources(IReadOnlyList<Affiliation> links, IReadOnlyList<AffiliationSource> sources)
    {
        var byLink = sources.ToLookup(source => source.AffiliationId, source => source.Source);
        return [.. links.Select(link => link with { Sources = [.. byLink[link.Id]] }).Where(link => link.Shown)];
    }

    private sealed record AffiliationSource
    {
        public long AffiliationId { get; init; }

        public string Url { get; init; } = "";

        public string Title { get; init; } = "";

        public string? Publisher { get; init; }

        public string Type { get; init; } = "";

        public string? Language { get; init; }

        public string? Published { get; init; }

        public string? Seen { get; init; }

        public string? ArchiveUrl { get; init; }

        public Source Source => new()
        {
            Url = Url, Title = Title, Publisher = Publisher, Type = Type, Language = Language, Published = Published, Seen = Seen, ArchiveUrl = ArchiveUrl,
        };
    }
}
