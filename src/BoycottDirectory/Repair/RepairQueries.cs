using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>Reads entries of any kind as editors see them, hidden or not.</summary>
public sealed class RepairQueries(Database database, IEnumerable<HideableKind> kinds)
{
    private readonly Dictionary<string, HideableKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>An entry as it is now, or null.</summary>
    public async Task<RepairEntry?> Find(string kind, long entryId)
    {
        await using var connection = await database.OpenToRead();
        return await Find(connection, kind, entryId);
    }

    /// <summary>The same within a change.</summary>
    public Task<RepairEntry?> Find(WriteTransaction transaction, string kind, long entryId) => Find(transaction.Connection, kind, entryId);

    /// <summary>The entry of a kind with a slug, or null.</summary>
    public async Task<RepairEntry?> FindBySlug(string kind, string slug)
    {
        // Only these have one row a slug.
        if (kind is not ("committee" or "target" or "campaign" or "event" or "claim")) return null;

        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long?>($"select id from {kinds[kind].Table} where slug = @slug", new { slug }) is { } id ? await Find(connection, kind, id) : null;
    }

    /// <summary>Whether a slug leads to another entry.</summary>
    public async Task<bool> IsRedirect(string kind, string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select count(*) from redirects where kind = @kind and old_slug = @slug", new { kind, slug }) > 0;
    }

    /// <summary>One revision, or null.</summary>
    public async Task<RevisionToRestore?> Revision(string kind, long entryId, long number)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<RevisionToRestore?>("""
            select r.snapshot, exists (select 1 from redactions x where x.kind = r.kind and x.entry_id = r.entry_id and x.number = r.number) as is_redacted
            from revisions r where r.kind = @kind and r.entry_id = @entryId and r.number = @number
            """, new { kind, entryId, number });
    }

    /// <summary>The entries of which the newest change of visibility is one of some levels, the newest first.</summary>
    public async Task<IReadOnlyList<RepairEntry>> OutOfSight(IReadOnlyList<string> levels, int limit)
    {
        await using var connection = await database.OpenToRead();
        var found = await connection.QueryAsync<(string Kind, long EntryId)>($"""
            select v.kind, v.entry_id from visibility_changes v
            where v.id = (select max(x.id) from visibility_changes x where x.kind = v.kind and x.entry_id = v.entry_id) and {database.IsIn("v.level", "@levels")}
            order by v.id desc limit @limit
            """, new { levels = database.List(levels), limit });
        var entries = new List<RepairEntry>();
        foreach (var (kind, entryId) in found)
            if (await Find(connection, kind, entryId) is { } entry) entries.Add(entry);
        return entries;
    }

    private async Task<RepairEntry?> Find(System.Data.Common.DbConnection connection, string kind, long entryId)
    {
        var level = kinds.TryGetValue(kind, out var known) ? $"coalesce((select coalesce({known.Level}, 'withdrawn') from {known.Table} e where e.id = r.entry_id), 'public')" : "'public'";
        // The table is one of the registered ones.
        return await connection.QuerySingleOrDefaultAsync<RepairEntry?>($"""
            select r.kind, r.entry_id, r.number as revision, r.snapshot,
              (select s.entry_slug from submissions s join revisions n on n.submission_id = s.id where n.kind = r.kind and n.entry_id = r.entry_id order by n.number desc limit 1) as slug,
              {level} as level
            from revisions r where r.kind = @kind and r.entry_id = @entryId order by r.number desc limit 1
            """, new { kind, entryId });
    }
}

/// <summary>An entry as it is now.</summary>
public sealed record RepairEntry
{
    public string Kind { get; init; } = "";

    public long EntryId { get; init; }

    public string Slug { get; init; } = "";

    public long Revision { get; init; }

    public string Snapshot { get; init; } = "";

    /// <summary>One of <see cref="Visibility"/>.</summary>
    public string Level { get; init; } = "";

    public string Title(string lang) => SnapshotName.Of(Snapshot, lang) ?? Slug;
}

/// <summary>An entry as it was.</summary>
public sealed record RevisionToRestore
{
    public string Snapshot { get; init; } = "";

    /// <summary>Something of it was taken out for ever.</summary>
    public bool IsRedacted { get; init; }
}
