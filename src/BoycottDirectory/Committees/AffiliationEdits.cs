using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Writes links between committees.</summary>
public sealed class AffiliationEdits(EntryEdits entries)
{
    /// <summary>Adds a link, or brings the one of the same kind between the same two up to date.</summary>
    /// <param name="link">The link.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="toCome">Whether a slug comes with the same dry run, which takes it as existing since it writes nothing.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(AffiliationEntry link, Origin origin, Func<string, bool>? toCome = null, bool dryRun = false) =>
        Put(link, _ => link, origin, toCome, dryRun);

    /// <summary>The same, where the change is made from the link as it is (null when there is none yet).</summary>
    /// <param name="key">A link with the same two ends and kind.</param>
    /// <param name="change">Makes the link.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="toCome">Whether a slug comes with the same dry run.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(
        AffiliationEntry key, Func<AffiliationEntry?, AffiliationEntry> change, Origin origin, Func<string, bool>? toCome = null, bool dryRun = false) =>
        entries.Put(new Proposal<AffiliationEntry>
        {
            Kind = "affiliation", Table = "all_affiliations", Slug = $"{key.From}/{key.Kind}/{key.To}",
            Where = """
                e.from_id = (select id from committees where slug = @From) and e.to_id = (select id from committees where slug = @To)
                  and e.kind = @Kind
                """,
            Values = new { key.From, key.To, key.Kind },
            Change = change, Origin = origin, DryRun = dryRun,
            Check = async (transaction, link) =>
            [
                .. AffiliationRules.Check(link),
                .. await Slugs.Missing(transaction, "committees", "from", "NoCommittee", [link.From], toCome),
                .. await Slugs.Missing(transaction, "committees", "to", "NoCommittee", [link.To], toCome),
            ],
            Write = Write,
        });

    private static async Task<long> Write(WriteTransaction transaction, AffiliationEntry link, long revision)
    {
        var connection = transaction.Connection;
        var id = await connection.ExecuteScalarAsync<long>("""
            insert into all_affiliations (from_id, to_id, kind, since, until, from_state, to_state, from_words, to_words, revision)
            values ((select id from committees where slug = @From), (select id from committees where slug = @To), @Kind, @Since, @Until,
              @FromState, @ToState, @FromWords, @ToWords, @revision)
            on conflict (from_id, to_id, kind) do update set since = excluded.since, until = excluded.until, from_state = excluded.from_state,
              to_state = excluded.to_state, from_words = excluded.from_words, to_words = excluded.to_words, revision = excluded.revision
            returning id
            """, new { link.From, link.To, link.Kind, link.Since, link.Until, link.FromState, link.ToState, link.FromWords, link.ToWords, revision });
        await connection.ExecuteAsync("""
            delete from affiliation_texts where affiliation_id = @id;
            delete from affiliation_sources where affiliation_id = @id
            """, new { id });
        await connection.ExecuteAsync("insert into affiliation_texts (affiliation_id, lang, note) values (@id, @Key, @Value)",
            link.Notes.Select(note => new { id, note.Key, note.Value }));
        await SourceEdits.Cite(transaction, "affiliation_sources", "affiliation_id", id, link.Sources);
        return id;
    }
}
