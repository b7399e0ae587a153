using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Writes committees: the rows that readers' queries use are made anew from the accepted entry, so that they cannot drift from its revision.</summary>
public sealed class CommitteeEdits(EntryEdits entries, CommitteeRules rules, TimeProvider clock)
{
    /// <summary>Proposes and, when the rules allow it, accepts a change to the committee at <paramref name="slug"/>.</summary>
    /// <param name="slug">The entry's slug.</param>
    /// <param name="change">Makes the new entry from the current one (null when there is none yet), which it must leave alone.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="editorNote">A note for editors alone; null leaves the one there is.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(string slug, Func<CommitteeEntry?, CommitteeEntry> change, Origin origin, string? editorNote = null, bool dryRun = false) =>
        entries.Put(new Proposal<CommitteeEntry>
        {
            Kind = "committee", Table = "committees", Slug = slug, Change = change, Origin = origin, EditorNote = editorNote, DryRun = dryRun,
            Check = (_, entry) => Task.FromResult(rules.Check(entry)),
            Write = async (transaction, entry, revision) =>
            {
                var id = await WriteCommittee(transaction, entry, revision);
                if (revision > 1) await ClearParts(transaction, id);
                await WriteParts(transaction, id, entry);
                return id;
            },
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
        await SourceEdits.Cite(transaction, "committee_sources", "committee_id", id, entry.Sources);
        await connection.ExecuteAsync("insert into committee_order (committee_id, lang, sort_key) values (@id, @Lang, @Key)",
            NameOrder.Keys(entry.Texts.ToDictionary(text => text.Key, text => text.Value.Name)).Select(order => new { id, order.Lang, order.Key }));
    }
}
