using BoycottDirectory.Decisions;
using BoycottDirectory.Events;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Reads the events of a committee with their exact places: for its managers alone.</summary>
public sealed class ManagedEventQueries(Database database)
{
    /// <summary>The committee's events, the latest first.</summary>
    public async Task<IReadOnlyList<ManagedEvent>> Of(long committee, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<ManagedEvent>("""
            select e.slug, e.status, e.start_at, coalesce(t.name, o.name, e.slug) as name
            from events e join event_committees h on h.event_id = e.id and h.committee_id = @committee
            left join event_texts t on t.event_id = e.id and t.lang = @lang
            left join event_texts o on o.event_id = e.id and o.lang = @other
            order by e.start_at desc nulls last, e.id desc
            """, new { committee, lang, other = SiteLanguage.Other(lang) })];
    }

    /// <summary>An event of the committee with its places and the number of its revision, or null.</summary>
    public async Task<(EventEntry Entry, Dictionary<string, string> Places, long Revision)?> Find(long committee, string slug)
    {
        await using var connection = await database.OpenToRead();
        var row = await connection.QuerySingleOrDefaultAsync<(long Id, string? Snapshot, long Revision)>("""
            select e.id, r.snapshot, e.revision from events e
            join event_committees h on h.event_id = e.id and h.committee_id = @committee
            join revisions r on r.kind = 'event' and r.entry_id = e.id and r.number = e.revision
            where e.slug = @slug
            """, new { committee, slug });
        if (row.Snapshot is null) return null;

        var places = await connection.QueryAsync<(string Lang, string Place)>("select lang, place from event_places where event_id = @Id", new { row.Id });
        return (Snapshots.Read<EventEntry>(row.Snapshot), places.ToDictionary(place => place.Lang, place => place.Place, StringComparer.Ordinal), row.Revision);
    }
}

/// <summary>An event in the list of its committee.</summary>
public sealed record ManagedEvent
{
    public string Slug { get; init; } = "";

    public string Status { get; init; } = "";

    public string? StartAt { get; init; }

    public string Name { get; init; } = "";
}
