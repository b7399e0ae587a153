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
                var parts = transaction.Batch();
                if (revision > 1) ClearParts(parts, id);
                AddParts(parts, id, entry);
                await parts.Run();
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

    private static void ClearParts(StatementBatch parts, long id)
    {
        foreach (var part in new[] { "texts", "other_names", "languages", "areas", "profiles", "sources", "order" })
            parts.Add($"delete from committee_{part} where committee_id = @id", new { id });
    }

    private static void AddParts(StatementBatch parts, long id, CommitteeEntry entry)
    {
        foreach (var (lang, words) in entry.Texts)
        {
            parts.Add("""
                insert into committee_texts (committee_id, lang, name, tagline, description, how_to_join, locality, original, translated_from_revision)
                values (@id, @lang, @Name, @Tagline, @Description, @HowToJoin, @Locality, @Original, @TranslatedFrom)
                """, new { id, lang, words.Name, words.Tagline, words.Description, words.HowToJoin, words.Locality, words.Original, words.TranslatedFrom });
        }

        foreach (var (position, other) in entry.OtherNames.Index())
        {
            parts.Add("insert into committee_other_names (committee_id, position, kind, lang, name) values (@id, @position, @Kind, @Lang, @Name)",
                new { id, position, other.Kind, other.Lang, other.Name });
        }

        foreach (var lang in entry.Languages.Distinct())
            parts.Add("insert into committee_languages (committee_id, lang) values (@id, @lang)", new { id, lang });
        foreach (var country in entry.AreasServed.Distinct())
            parts.Add("insert into committee_areas (committee_id, country) values (@id, @country)", new { id, country });
        foreach (var (position, url) in entry.Profiles.Index())
            parts.Add("insert into committee_profiles (committee_id, position, url) values (@id, @position, @url)", new { id, position, url });
        SourceEdits.Cite(parts, "committee_sources", "committee_id", id, entry.Sources);
        foreach (var (lang, key) in NameOrder.Keys(entry.Texts.ToDictionary(text => text.Key, text => text.Value.Name)))
            parts.Add("insert into committee_order (committee_id, lang, sort_key) values (@id, @lang, @key)", new { id, lang, key });
    }
}
