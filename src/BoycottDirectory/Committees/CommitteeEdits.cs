using System.Globalization;
using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Writes committees: the rows that readers' queries use are made anew from the accepted entry, so that they cannot drift from its revision.</summary>
public sealed class CommitteeEdits(Database database, CommitteeRules rules, DecisionEdits decisions, CommitteeSearch search, SearchEdits index, TimeProvider clock)
{
    private const string Kind = "committee";

    /// <summary>Proposes and, when the rules allow it, accepts a change to the committee at <paramref name="slug"/>.</summary>
    /// <param name="slug">The entry's slug.</param>
    /// <param name="change">Makes the new entry from the current one (null when there is none yet), which it must leave alone.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="editorNote">A note for editors alone; null leaves the one there is.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(string slug, Func<CommitteeEntry?, CommitteeEntry> change, Origin origin, string? editorNote = null, bool dryRun = false) =>
        database.Write(async transaction =>
        {
            var current = await transaction.Connection.QuerySingleOrDefaultAsync<Current?>("""
                select c.id, c.revision, r.snapshot
                from committees c
                join revisions r on r.kind = 'committee' and r.entry_id = c.id and r.number = c.revision
                where c.slug = @slug
                """, new { slug });
            var entry = change(current is null ? null : Snapshots.Read<CommitteeEntry>(current.Snapshot));
            var problems = rules.Check(entry);
            if (problems.Count > 0) return Outcome.Refused(problems);

            var snapshot = Snapshots.Write(entry);
            if (snapshot == current?.Snapshot) return Outcome.Of(Change.Same);

            var outcome = Outcome.Of(current is null ? Change.New : Change.Changed);
            if (dryRun) return outcome;

            var number = (current?.Revision ?? 0) + 1;
            var id = await WriteCommittee(transaction, entry, number);
            if (current is not null) await ClearParts(transaction, id);
            await WriteParts(transaction, id, entry);
            if (editorNote is not null) await WriteNote(transaction, id, editorNote);
            await index.Put(search.DocumentOf(entry), transaction.Transaction);
            await decisions.Accept(transaction, new Revision { Kind = Kind, EntryId = id, Slug = slug, Number = number, Snapshot = snapshot }, origin);
            return outcome;
        });

    private Task<long> WriteCommittee(WriteTransaction transaction, CommitteeEntry entry, long revision) =>
        transaction.Connection.ExecuteScalarAsync<long>("""
            insert into committees (slug, classification, scope, status, country, founded, dissolved, website, confirmed_at, confirmed_by,
              listed_at, revised_at, revision)
            values (@Slug, @Classification, @Scope, @Status, @Country, @Founded, @Dissolved, @Website, @ConfirmedAt, @ConfirmedBy,
              @now, @now, @revision)
            on conflict (slug) do update set classification = excluded.classification, scope = excluded.scope, status = excluded.status,
              country = excluded.country, founded = excluded.founded, dissolved = excluded.dissolved, website = excluded.website,
              confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, revised_at = excluded.revised_at,
              revision = excluded.revision
            returning id
            """, new
        {
            entry.Slug, entry.Classification, entry.Scope, entry.Status, entry.Country, entry.Founded, entry.Dissolved, entry.Website,
            entry.ConfirmedAt, entry.ConfirmedBy, now = clock.GetUtcNow(), revision,
        });

    private static Task ClearParts(WriteTransaction transaction, long id) =>
        transaction.Connection.ExecuteAsync("""
            delete from committee_texts where committee_id = @id;
            delete from committee_other_names where committee_id = @id;
            delete from committee_languages where committee_id = @id;
            delete from committee_areas where committee_id = @id;
            delete from committee_profiles where committee_id = @id;
            delete from committee_sources where committee_id = @id;
            delete from committee_order where committee_id = @id
            """, new { id });

    private static async Task WriteParts(WriteTransaction transaction, long id, CommitteeEntry entry)
    {
        var connection = transaction.Connection;
        await connection.ExecuteAsync("""
            insert into committee_texts (committee_id, lang, name, tagline, description, how_to_join, locality, original, translated_from_revision)
            values (@id, @lang, @Name, @Tagline, @Description, @HowToJoin, @Locality, @Original, @TranslatedFrom)
            """, entry.Texts.Select(text => new
        {
            id, lang = text.Key, text.Value.Name, text.Value.Tagline, text.Value.Description, text.Value.HowToJoin, text.Value.Locality,
            text.Value.Original, text.Value.TranslatedFrom,
        }));
        await connection.ExecuteAsync("""
            insert into committee_other_names (committee_id, position, kind, lang, name) values (@id, @position, @Kind, @Lang, @Name)
            """, entry.OtherNames.Select((other, position) => new { id, position, other.Kind, other.Lang, other.Name }));
        await connection.ExecuteAsync("insert into committee_languages (committee_id, lang) values (@id, @lang)",
            entry.Languages.Distinct().Select(lang => new { id, lang }));
        await connection.ExecuteAsync("insert into committee_areas (committee_id, country) values (@id, @country)",
            entry.AreasServed.Distinct().Select(country => new { id, country }));
        await connection.ExecuteAsync("insert into committee_profiles (committee_id, position, url) values (@id, @position, @url)",
            entry.Profiles.Select((url, position) => new { id, position, url }));
        await connection.ExecuteAsync("insert into committee_sources (committee_id, position, source_id) values (@id, @position, @source)",
            (await SourceEdits.IdsOf(transaction, entry.Sources)).Select((source, position) => new { id, position, source }));
        await connection.ExecuteAsync("insert into committee_order (committee_id, lang, sort_key) values (@id, @lang, @key)",
            SiteLanguage.All.Select(lang => new { id, lang, key = SortKey(entry, lang) }));
    }

    private Task WriteNote(WriteTransaction transaction, long id, string note) =>
        transaction.Connection.ExecuteAsync("""
            insert into editor_notes (kind, entry_id, note, noted_at) values ('committee', @id, @note, @now)
            on conflict (kind, entry_id) do update set note = excluded.note, noted_at = excluded.noted_at
            """, new { id, note, now = clock.GetUtcNow() });

    // The name that readers of the language see, which may be the other language's.
    private static byte[] SortKey(CommitteeEntry entry, string lang)
    {
        var name = entry.Texts.GetValueOrDefault(lang)?.Name ?? entry.Texts.Values.Select(words => words.Name).First(other => other is not null)!;
        return CultureInfo.GetCultureInfo(lang).CompareInfo.GetSortKey(name, CompareOptions.IgnoreCase).KeyData;
    }

    private sealed record Current
    {
        public long Id { get; init; }

        public long Revision { get; init; }

        public string Snapshot { get; init; } = "";
    }
}
