using System.Data.Common;
using BoycottDirectory.Claims;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Events;

/// <summary>Reads events. The exact place is in none of them: see <see cref="Places"/>.</summary>
public sealed class EventQueries(Database database, TimeProvider clock)
{
    private const string Columns = """
        e.id, e.slug, e.kind, e.status, e.start_at, e.end_at, e.time_zone, e.rule, e.since, e.attendance, e.country, e.website, e.parent, e.campaign,
          e.place_lead, e.visibility, e.listed_at, e.revised_at, e.revision,
          exists (select 1 from event_committees g join committees c on c.id = g.committee_id where g.event_id = e.id and c.safety_mode <> 'open') as guarded
        """;

    /// <summary>The public events that a filter finds, whenever they are.</summary>
    public async Task<IReadOnlyList<DirectoryEvent>> List(EventFilter filter, string lang)
    {
        await using var connection = await database.OpenToRead();
        List<string> all = ["e.visibility = 'public'"];
        // An international day belongs to every country.
        if (filter.Country is not null) all.Add("(e.country = @Country or e.country is null)");
        if (filter.Kind is not null) all.Add("e.kind = @Kind");
        if (filter.Campaign is not null) all.Add("e.campaign = @Campaign");
        if (filter.Committee is not null)
            all.Add("exists (select 1 from event_committees f join committees fc on fc.id = f.committee_id where f.event_id = e.id and fc.slug = @Committee and fc.visibility <> 'hidden')");
        return await Read(connection, string.Join(" and ", all), filter, lang);
    }

    /// <summary>Whether a committee has a page at this slug.</summary>
    public async Task<bool> IsCommittee(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select count(*) from committees where slug = @slug and visibility <> 'hidden'", new { slug }) > 0;
    }

    /// <summary>Whether there is a campaign at this slug.</summary>
    public async Task<bool> IsCampaign(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select count(*) from campaigns where slug = @slug", new { slug }) > 0;
    }

    /// <summary>The event at an address with its sources, or null.</summary>
    public async Task<DirectoryEvent?> Find(string slug, string lang)
    {
        await using var connection = await database.OpenToRead();
        if (await Read(connection, "e.slug = @slug and e.visibility <> 'hidden'", new { slug }, lang) is not [var held]) return null;

        var sources = await connection.QueryAsync<Source>("""
            select s.url, s.title, s.publisher, s.type, s.language, s.published, s.seen, s.archive_url
            from event_sources es join sources s on s.id = es.source_id where es.event_id = @Id order by es.position
            """, held);
        return held with { Sources = [.. sources] };
    }

    /// <summary>What hangs under a day or week.</summary>
    public async Task<IReadOnlyList<DirectoryEvent>> Under(string parent, string lang)
    {
        await using var connection = await database.OpenToRead();
        return await Read(connection, "e.parent = @parent and e.visibility = 'public'", new { parent }, lang);
    }

    /// <summary>The public events at these slugs.</summary>
    public Task<IReadOnlyList<DirectoryEvent>> Some(DbConnection connection, IReadOnlyList<string> slugs, string lang) =>
        Read(connection, $"e.visibility = 'public' and {database.IsIn("e.slug", "@slugs")}", new { slugs = database.List(slugs) }, lang);

    /// <summary>All public events as their revisions have them, or the one at a slug, read one by one.</summary>
    public IEnumerable<EventEntry> Entries(DbConnection connection, string? slug) =>
        connection.Query<(string Snapshot, bool Guarded)>($"""
            select r.snapshot, exists (select 1 from event_committees g join committees c on c.id = g.committee_id where g.event_id = e.id and c.safety_mode <> 'open')
            from events e
            join revisions r on r.kind = 'event' and r.entry_id = e.id and r.number = e.revision
            where e.visibility = 'public'{(slug is null ? "" : " and e.slug = @slug")}
            order by e.id
            """, new { slug }, buffered: false).Select(row => Careful(Decisions.Snapshots.Read<EventEntry>(row.Snapshot), row.Guarded));

    /// <summary>The exact place by language, when the time to show it has come; else nothing.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Places(DirectoryEvent held)
    {
        if (!held.PlaceTime.IsCome(held, clock.GetUtcNow())) return new Dictionary<string, string>(StringComparer.Ordinal);

        await using var connection = await database.OpenToRead();
        return (await connection.QueryAsync<(string Lang, string Place)>("select lang, place from event_places where event_id = @Id", held))
            .ToDictionary(place => place.Lang, place => place.Place, StringComparer.Ordinal);
    }

    /// <summary>Every public event as its revision has it, with its places where they are shown at all times, by slug.</summary>
    public async IAsyncEnumerable<(EventEntry Entry, IReadOnlyDictionary<string, string> Places)> Public()
    {
        foreach (var held in (await List(new EventFilter(), "en")).OrderBy(held => held.Slug, StringComparer.Ordinal))
        {
            await using var connection = await database.OpenToRead();
            var snapshot = await connection.ExecuteScalarAsync<string>("select snapshot from revisions where kind = 'event' and entry_id = @Id and number = @Revision", held);
            // A file stays where it is: only what is never hidden again may stand in it.
            var entry = Careful(Decisions.Snapshots.Read<EventEntry>(snapshot!), held.Guarded);
            yield return (entry with { Committees = [.. entry.Committees.Where(slug => held.Committees.Any(committee => committee.Slug == slug))] }, held.PlaceTime.Lead is null ? await Places(held) : new Dictionary<string, string>(StringComparer.Ordinal));
        }
    }

    private static EventEntry Careful(EventEntry entry, bool guarded) => !guarded ? entry : entry with
    {
        Texts = new(entry.Texts.ToDictionary(text => text.Key, text => text.Value with { Locality = null }, StringComparer.Ordinal), StringComparer.Ordinal),
    };

    private static async Task<IReadOnlyList<DirectoryEvent>> Read(DbConnection connection, string condition, object parameters, string lang)
    {
        var arguments = new DynamicParameters(parameters);
        arguments.AddDynamicParams(new { lang, other = SiteLanguage.Other(lang) });
        await using var results = await connection.QueryMultipleAsync($"""
            select {Columns} from events e where {condition} order by e.start_at nulls last, e.slug;

            select t.event_id, t.lang, t.name, t.description, t.locality from events e join event_texts t on t.event_id = e.id where {condition};

            select h.event_id, c.slug, t.name, o.name as other_name
            from events e
            join event_committees h on h.event_id = e.id
            join committees c on c.id = h.committee_id and c.visibility = 'public'
            left join committee_texts t on t.committee_id = c.id and t.lang = @lang
            left join committee_texts o on o.committee_id = c.id and o.lang = @other
            where {condition}
            order by h.position
            """, arguments);
        var events = (await results.ReadAsync<Row>()).ToList();
        var texts = (await results.ReadAsync<EventText>()).ToLookup(text => text.EventId);
        var committees = (await results.ReadAsync<EventCommittee>()).ToLookup(committee => committee.EventId);
        return [.. events.Select(row => row.Event with
        {
            // Lists, files and caches keep what they once got: they never get the city of such an event.
            Texts = texts[row.Id].Select(text => row.Guarded ? text with { Locality = null } : text).ToDictionary(text => text.Lang, StringComparer.Ordinal), Committees = [.. committees[row.Id]],
        })];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string Slug { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Status { get; init; } = "";

        public string? StartAt { get; init; }

        public string? EndAt { get; init; }

        public string? TimeZone { get; init; }

        public string? Rule { get; init; }

        public string? Since { get; init; }

        public string? Attendance { get; init; }

        public string? Country { get; init; }

        public string? Website { get; init; }

        public string? Parent { get; init; }

        public string? Campaign { get; init; }

        public int? PlaceLead { get; init; }

        public bool Guarded { get; init; }

        public string Visibility { get; init; } = "";

        public DateTimeOffset ListedAt { get; init; }

        public DateTimeOffset RevisedAt { get; init; }

        public long Revision { get; init; }

        public DirectoryEvent Event => new()
        {
            Id = Id, Slug = Slug, Kind = Kind, Status = Status, StartAt = StartAt, EndAt = EndAt, TimeZone = TimeZone, Rule = Rule, Since = Since,
            Attendance = Attendance, Country = Country, Website = Website, Parent = Parent, Campaign = Campaign, Visibility = Visibility,
            ListedAt = ListedAt, RevisedAt = RevisedAt, Revision = Revision, Guarded = Guarded, PlaceTime = PlaceTime.Of(PlaceLead, Guarded),
        };
    }
}
