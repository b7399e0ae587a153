using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Corrections;

/// <summary>Finds the entry that somebody writes about.</summary>
public sealed class CorrectedEntryQueries(Database database, TimeProvider clock)
{
    /// <summary>The entry of a kind at a slug that readers are shown, or null.</summary>
    public async Task<CorrectedEntry?> Find(string kind, string slug, string lang)
    {
        // Fixed texts alone: a kind that is none of these finds nothing.
        var (table, key, shown) = kind switch
        {
            "committee" => ("committees", "committee", "e.visibility <> 'hidden' and (e.confirmed_at is null or e.confirmed_at >= @ShownSince)"),
            "target" => ("targets", "target", "e.status <> 'no_live_claim'"),
            "campaign" => ("campaigns", "campaign", "1 = 1"),
            "event" => ("events", "event", "1 = 1"),
            _ => ("", "", ""),
        };
        if (table.Length == 0) return null;

        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<CorrectedEntry?>($"""
            select e.slug, e.revision, coalesce(t.name, o.name) as name
            from {table} e
            left join {key}_texts t on t.{key}_id = e.id and t.lang = @lang
            left join {key}_texts o on o.{key}_id = e.id and o.lang = @other
            where e.slug = @slug and {shown}
            """, new { slug, lang, other = SiteLanguage.Other(lang), FreshnessLimits.At(clock.GetUtcNow()).ShownSince });
    }
}

/// <summary>An entry that somebody writes about.</summary>
public sealed record CorrectedEntry
{
    public string Slug { get; init; } = "";

    public long Revision { get; init; }

    public string? Name { get; init; }
}
