using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Events;

/// <summary>Writes events.</summary>
public sealed class EventEdits(Database database, EventRules rules, DecisionEdits decisions, VisibilityEdits visibility, TimeProvider clock)
{
    /// <summary>Proposes and, when the rules allow it, accepts a change to the event at <paramref name="slug"/>.</summary>
    /// <param name="slug">The event's slug.</param>
    /// <param name="change">Makes the new entry from the current one, null when there is none.</param>
    /// <param name="places">The exact place by language; null leaves the one there is. It is never part of a revision.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="editorNote">A note for editors alone; null leaves the one there is.</param>
    /// <param name="toCome">Whether a committee comes with the same import; a dry run takes it as existing.</param>
    /// <param name="campaignsToCome">The campaigns that a dry run takes as existing.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(
        string slug, Func<EventEntry?, EventEntry> change, IReadOnlyDictionary<string, string>? places, Origin origin, string? editorNote = null,
        Func<string, bool>? toCome = null, Func<string, bool>? campaignsToCome = null, bool dryRun = false) =>
        database.Write(origin.Verdict?.Transaction, async transaction =>
        {
            var connection = transaction.Connection;
            var current = await connection.QuerySingleOrDefaultAsync<Current?>("""
                select e.id, e.revision, r.snapshot,
                  coalesce((select v.level from visibility_changes v where v.kind = 'event' and v.entry_id = e.id order by v.id desc limit 1), 'public') as level
                from events e
                join revisions r on r.kind = 'event' and r.entry_id = e.id and r.number = e.revision
                where e.slug = @slug
                """, new { slug });
            if (origin.Verdict is { } verdict && verdict.ExpectedRevision != (current?.Revision ?? 0)) return Outcome.Refused(new Problem("", "Overtaken"));

            var entry = change(current is null ? null : Snapshots.Read<EventEntry>(current.Snapshot));
            var now = current is null ? [] : (await connection.QueryAsync<Place>("select lang, place as words from event_places where event_id = @Id", current))
                .ToDictionary(place => place.Lang, place => place.Words, StringComparer.Ordinal);
            var committees = new List<long>();
            List<Problem> problems = [.. rules.Check(entry, places ?? now)];
            foreach (var committee in entry.Committees)
            {
                if (await connection.ExecuteScalarAsync<long?>("select id from committees where slug = @committee", new { committee }) is { } known) committees.Add(known);
                else if (toCome?.Invoke(committee) != true) problems.Add(new("committees", "NoCommittee", committee));
            }

            if (entry.Campaign is { } campaign) problems.AddRange(await Slugs.Missing(transaction, "all_campaigns", "campaign", "NoCampaign", [campaign], campaignsToCome));
            if (problems.Count > 0) return Outcome.Refused(problems);

            var snapshot = Snapshots.Write(entry);
            var samePlace = places is null || (places.Count == now.Count && places.All(place => now.GetValueOrDefault(place.Key) == place.Value));
            var returns = current?.Level == Visibility.Undone;
            if (snapshot == current?.Snapshot && samePlace && !returns) return Outcome.Of(Change.Same);

            var outcome = Outcome.Of(current is null ? Change.New : Change.Changed);
            if (dryRun) return outcome;

            if (origin.Held)
                return await decisions.Hold(transaction, new Held("event", current?.Id, slug, returns ? null : current?.Revision, snapshot, places is null ? null : Snapshots.Write(places), editorNote), origin);

            var number = (current?.Revision ?? 0) + 1;
            var id = await WriteEvent(transaction, entry, number);
            await WriteParts(transaction, id, entry, places ?? now, committees);
            if (editorNote is not null)
                await connection.ExecuteAsync("""
                    insert into editor_notes (kind, entry_id, note, noted_at) values ('event', @id, @editorNote, @at)
                    on conflict (kind, entry_id) do update set note = excluded.note, noted_at = excluded.noted_at
                    """, new { id, editorNote, at = clock.GetUtcNow() });
            var revision = new Revision { Kind = "event", EntryId = id, Slug = slug, Number = number, Snapshot = snapshot };
            var submission = await decisions.Accept(transaction, revision, returns ? origin with { Outcome = "restored" } : origin);
            if (returns) await visibility.Set(transaction, new VisibilityChange("event", id, Visibility.Public, origin) { Submission = submission });
            return outcome;
        });

    private Task<long> WriteEvent(WriteTransaction transaction, EventEntry entry, long revision) =>
        transaction.Connection.ExecuteScalarAsync<long>("""
            insert into events (slug, kind, status, start_at, end_at, time_zone, rule, since, attendance, country, website, parent, campaign, place_lead,
              listed_at, revised_at, revision)
            values (@Slug, @Kind, @Status, @Start, @End, @TimeZone, @Rule, @Since, @Attendance, @Country, @Website, @Parent, @Campaign, @PlaceLead,
              @now, @now, @revision)
            on conflict (slug) do update set kind = excluded.kind, status = excluded.status, start_at = excluded.start_at, end_at = excluded.end_at,
              time_zone = excluded.time_zone, rule = excluded.rule, since = excluded.since, attendance = excluded.attendance, country = excluded.country,
              website = excluded.website, parent = excluded.parent, campaign = excluded.campaign, place_lead = excluded.place_lead,
              revised_at = excluded.revised_at, revision = excluded.revision
            returning id
            """, new
        {
            entry.Slug, entry.Kind, entry.Status, entry.Start, entry.End, entry.TimeZone, entry.Rule, entry.Since, entry.Attendance, entry.Country,
            entry.Website, entry.Parent, entry.Campaign, entry.PlaceLead, now = clock.GetUtcNow(), revision,
        });

    private static async Task WriteParts(WriteTransaction transaction, long id, EventEntry entry, IReadOnlyDictionary<string, string> places, List<long> committees)
    {
        var connection = transaction.Connection;
        await connection.ExecuteAsync("""
            delete from event_texts where event_id = @id;
            delete from event_places where event_id = @id;
            delete from event_committees where event_id = @id;
            delete from event_sources where event_id = @id
            """, new { id });
        await connection.ExecuteAsync("""
            insert into event_texts (event_id, lang, name, description, locality, original) values (@id, @Key, @Name, @Description, @Locality, @Original)
            """, entry.Texts.Select(text => new { id, text.Key, text.Value.Name, text.Value.Description, text.Value.Locality, text.Value.Original }));
        await connection.ExecuteAsync("insert into event_places (event_id, lang, place) values (@id, @Key, @Value)",
            places.Select(place => new { id, place.Key, place.Value }));
        await connection.ExecuteAsync("insert into event_committees (event_id, position, committee_id) values (@id, @position, @committee)",
            committees.Distinct().Select((committee, position) => new { id, position, committee }));
        await connection.ExecuteAsync("insert into event_sources (event_id, position, source_id) values (@id, @position, @source)",
            (await SourceEdits.IdsOf(transaction, entry.Sources)).Select((source, position) => new { id, position, source }));
    }

    private sealed record Current
    {
        public long Id { get; init; }

        public long Revision { get; init; }

        public string Snapshot { get; init; } = "";

        public string Level { get; init; } = "";
    }

    private sealed record Place
    {
        public string Lang { get; init; } = "";

        public string Words { get; init; } = "";
    }
}
