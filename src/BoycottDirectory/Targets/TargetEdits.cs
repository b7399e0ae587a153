using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Targets;

/// <summary>Writes targets: the rows that readers' queries use are made anew from the accepted entry, so that they cannot drift from its revision.</summary>
public sealed class TargetEdits(EntryEdits entries, TargetRules rules, TimeProvider clock)
{
    /// <summary>Proposes and, when the rules allow it, accepts a change to the target at <paramref name="slug"/>.</summary>
    /// <param name="slug">The entry's slug.</param>
    /// <param name="change">Makes the new entry from the current one (null when there is none yet), which it must leave alone.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="toCome">What a dry run takes as existing.</param>
    /// <param name="editorNote">A note for editors alone; null leaves the one there is.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(
        string slug, Func<TargetEntry?, TargetEntry> change, Origin origin, Func<string, bool>? toCome = null, string? editorNote = null, bool dryRun = false) =>
        entries.Put(new Proposal<TargetEntry>
        {
            Kind = "target", Table = "all_targets", Slug = slug, Change = change, Origin = origin, EditorNote = editorNote, DryRun = dryRun,
            Check = async (transaction, entry) =>
            [
                .. rules.Check(entry),
                .. await Slugs.Missing(transaction, "all_targets", "owner", "NoOwner", entry.Owners.Select(owner => owner.Slug).Where(owner => owner != entry.Slug), toCome),
                .. await Cycles(transaction, entry),
            ],
            Write = async (transaction, entry, revision) =>
            {
                var id = await WriteTarget(transaction, entry, revision);
                if (revision > 1) await ClearParts(transaction, id);
                await WriteParts(transaction, id, entry);
                // What it owns is found by its name.
                if (revision > 1) foreach (var owned in await Owned(transaction, id)) transaction.Touch("target", owned);
                return id;
            },
        });

    /// <summary>What it owns is found by its name, while it is shown.</summary>
    internal static async Task Shown(WriteTransaction transaction, long id)
    {
        foreach (var owned in await Owned(transaction, id)) transaction.Touch("target", owned);
    }

    // Nobody owns its own owner, however many stand between.
    private static async Task<IReadOnlyList<Problem>> Cycles(WriteTransaction transaction, TargetEntry entry)
    {
        var problems = new List<Problem>();
        foreach (var owner in entry.Owners)
        {
            var cycle = await transaction.Connection.ExecuteScalarAsync<string?>("""
                with recursive above (id) as (
                  select id from all_targets where slug = @Slug
                  union
                  select o.owner_id from target_owners o join above a on a.id = o.target_id)
                select t.slug from above a join all_targets t on t.id = a.id where t.slug = @Self and t.slug <> @Slug
                """, new { owner.Slug, Self = entry.Slug });
            if (cycle is not null) problems.Add(new Problem("owner", "Cycle", owner.Slug));
        }

        return problems;
    }

    private static Task<IEnumerable<string>> Owned(WriteTransaction transaction, long id) =>
        transaction.Connection.QueryAsync<string>("select t.slug from target_owners o join all_targets t on t.id = o.target_id where o.owner_id = @id", new { id });

    private Task<long> WriteTarget(WriteTransaction transaction, TargetEntry entry, long revision) =>
        transaction.Connection.ExecuteScalarAsync<long>("""
            insert into all_targets (slug, classification, country, website, listed_at, revised_at, revision)
            values (@Slug, @Classification, @Country, @Website, @now, @now, @revision)
            on conflict (slug) do update set classification = excluded.classification, country = excluded.country, website = excluded.website,
              revised_at = excluded.revised_at, revision = excluded.revision
            returning id
            """, new { entry.Slug, entry.Classification, entry.Country, entry.Website, now = clock.GetUtcNow(), revision });

    private static Task ClearParts(WriteTransaction transaction, long id) =>
        transaction.Connection.ExecuteAsync("""
            delete from target_texts where target_id = @id;
            delete from target_other_names where target_id = @id;
            delete from target_identifiers where target_id = @id;
            delete from target_owners where target_id = @id;
            delete from target_sources where target_id = @id;
            delete from target_order where target_id = @id
            """, new { id });

    private static async Task WriteParts(WriteTransaction transaction, long id, TargetEntry entry)
    {
        var connection = transaction.Connection;
        await connection.ExecuteAsync("""
            insert into target_texts (target_id, lang, name, description, original, translated_from_revision)
            values (@id, @Key, @Name, @Description, @Original, @TranslatedFrom)
            """, entry.Texts.Select(text => new { id, text.Key, text.Value.Name, text.Value.Description, text.Value.Original, text.Value.TranslatedFrom }));
        await connection.ExecuteAsync("""
            insert into target_other_names (target_id, position, kind, lang, name) values (@id, @position, @Kind, @Lang, @Name)
            """, entry.OtherNames.Select((other, position) => new { id, position, other.Kind, other.Lang, other.Name }));
        await connection.ExecuteAsync("insert into target_identifiers (target_id, scheme, value) values (@id, @Scheme, @Value)",
            entry.Identifiers.Distinct().Select(identifier => new { id, identifier.Scheme, identifier.Value }));
        foreach (var (owner, position) in entry.Owners.DistinctBy(owner => owner.Slug).Select((owner, position) => (owner, position)))
        {
            var source = owner.Source is null ? (long?)null : (await SourceEdits.IdsOf(transaction, [owner.Source]))[0];
            await connection.ExecuteAsync("""
                insert into target_owners (target_id, owner_id, position, share, source_id)
                select @id, t.id, @position, @Share, @source from all_targets t where t.slug = @Slug
                """, new { id, position, owner.Share, source, owner.Slug });
        }

        await SourceEdits.Cite(transaction, "target_sources", "target_id", id, entry.Sources);
        await connection.ExecuteAsync("insert into target_order (target_id, lang, sort_key) values (@id, @Lang, @Key)",
            NameOrder.Keys(entry.Texts.ToDictionary(text => text.Key, text => text.Value.Name)).Select(order => new { id, order.Lang, order.Key }));
    }
}
