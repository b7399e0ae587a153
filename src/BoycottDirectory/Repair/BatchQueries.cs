using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>Reads what came in or changed together.</summary>
public sealed class BatchQueries(Database database)
{
    /// <summary>The batches of late, the newest first.</summary>
    public async Task<IReadOnlyList<Batch>> Recent(int limit)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<Batch>("""
            select s.batch as name, count(*) as submissions, max(s.submitted_at) as last_at from submissions s
            where s.batch is not null group by s.batch order by max(s.submitted_at) desc, s.batch limit @limit
            """, new { limit })];
    }

    /// <summary>Whether anything carries a batch's name.</summary>
    public async Task<bool> Exists(string name)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long?>("select id from submissions where batch = @name limit 1", new { name }) is not null;
    }

    /// <summary>The mailbox from which a submission came; null when there is none.</summary>
    public async Task<long?> SenderOf(long submission)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long?>("select mailbox_id from submissions where id = @submission", new { submission });
    }

    /// <summary>Whether a batch is an import that an account itself brought in.</summary>
    public async Task<bool> IsOwnImport(string? name, long account)
    {
        if (name is null) return false;

        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select count(*) from submissions where batch = @name and channel = 'import' and author_id = @account", new { name, account }) > 0
            && await connection.ExecuteScalarAsync<long>("select count(*) from submissions where batch = @name and coalesce(author_id, 0) <> @account", new { name, account }) == 0;
    }
}

/// <summary>What came in or changed together.</summary>
public sealed record Batch
{
    /// <summary>A file's name and time, or what was undone.</summary>
    public string Name { get; init; } = "";

    public long Submissions { get; init; }

    public DateTimeOffset LastAt { get; init; }
}
