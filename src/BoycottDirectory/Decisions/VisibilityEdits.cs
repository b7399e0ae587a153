using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>Shows entries and hides them. The entry, its revisions and its address stay; the log says what was done and why.</summary>
public sealed class VisibilityEdits(DecisionEdits decisions, SearchIndexer index, IEnumerable<HideableKind> kinds, TimeProvider clock)
{
    private readonly Dictionary<string, HideableKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>Whether entries of a kind can be hidden at all; sources and lists are only ever seen through what cites them.</summary>
    public bool Knows(string kind) => kinds.ContainsKey(kind);

    /// <summary>Shows or hides an entry. False when it is so already, or does not exist.</summary>
    public async Task<bool> Set(WriteTransaction transaction, VisibilityChange change)
    {
        var kind = kinds[change.Kind];
        var now = clock.GetUtcNow();
        var key = new { change.Kind, change.EntryId };
        // The table is one of the registered ones.
        if (await transaction.Connection.QuerySingleOrDefaultAsync<string?>($"select coalesce({kind.Level}, 'withdrawn') from {kind.Table} e where e.id = @EntryId", key) is not { } before) return false;

        if (before == change.Level) return false;

        var slug = await transaction.Connection.QuerySingleAsync<string>("select entry_slug from submissions where kind = @Kind and entry_id = @EntryId order by id desc limit 1", key);
        var submission = change.Submission ?? await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into submissions (type, kind, entry_id, entry_slug, channel, batch, state, submitted_at, author_id)
            values ('visibility', @Kind, @EntryId, @slug, @Channel, @Batch, 'accepted', @now, @Author) returning id
            """, new { change.Kind, change.EntryId, slug, change.Origin.Channel, change.Origin.Batch, change.Origin.Author, now });
        await transaction.Connection.ExecuteAsync($"update {kind.Table} set visibility = @column where id = @EntryId",
            new { change.EntryId, column = Visibility.IsShown(change.Level) ? change.Level : Visibility.Hidden });
        await transaction.Connection.ExecuteAsync("""
            insert into visibility_changes (kind, entry_id, before, level, submission_id, changed_at) values (@Kind, @EntryId, @before, @Level, @submission, @now)
            """, new { change.Kind, change.EntryId, change.Level, before, submission, now });
        if (change.Submission is null)
            await decisions.Decide(transaction, new Decision(submission, change.Kind, change.EntryId, change.Origin.Outcome, change.Origin.Reason)
            {
                Words = change.Origin.Words, DecidedBy = change.Origin.Author, Audience = change.Audience,
            });
        if (kind.After is { } after) await after(transaction, change.EntryId);
        transaction.Touch(change.Kind, slug);
        index.Update(transaction);
        transaction.CatalogueChanges();
        return true;
    }
}
