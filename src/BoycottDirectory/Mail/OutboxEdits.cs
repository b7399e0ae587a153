using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Mail;

/// <summary>Keeps letters until they are delivered; nothing of one stays afterwards.</summary>
public sealed class OutboxEdits(Database database, TimeProvider clock)
{
    // How long a worker has for the letters that it took before another one may take them.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    internal Task Add(WriteTransaction transaction, long mailbox, string content) =>
        transaction.Connection.ExecuteAsync("insert into outbox (mailbox_id, content, queued_at, next_at) values (@mailbox, @content, @now, @now)",
            new { mailbox, content, now = clock.GetUtcNow() });

    /// <summary>Whether a letter waits whose time has come: asked often, and without a write.</summary>
    internal async Task<bool> HasDue()
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select count(*) from outbox where next_at <= @now", new { now = clock.GetUtcNow() }) > 0;
    }

    /// <summary>Takes the letters whose time has come, for this worker alone.</summary>
    internal Task<IReadOnlyList<QueuedLetter>> Take(int limit) => database.Write<IReadOnlyList<QueuedLetter>>(async transaction =>
    {
        var now = clock.GetUtcNow();
        // The time is asked twice: PostgreSQL looks again at a row that another worker has just taken.
        var taken = (await transaction.Connection.QueryAsync<QueuedLetter>("""
            update outbox set attempts = attempts + 1, next_at = @later
            where next_at <= @now and id in (select id from outbox where next_at <= @now order by id limit @limit)
            returning id, mailbox_id, content, attempts, queued_at
            """, new { now, later = now + Lease, limit })).ToList();
        return [.. taken.OrderBy(letter => letter.Id)];
    });

    /// <summary>Tries again later.</summary>
    internal Task Postpone(long id, TimeSpan wait) =>
        database.Write(transaction => transaction.Connection.ExecuteAsync("update outbox set next_at = @next where id = @id", new { id, next = clock.GetUtcNow() + wait }));

    internal Task Remove(long id) => database.Write(transaction => transaction.Connection.ExecuteAsync("delete from outbox where id = @id", new { id }));
}

/// <summary>A letter that waits.</summary>
public sealed record QueuedLetter
{
    public long Id { get; init; }

    public long MailboxId { get; init; }

    /// <summary>Encrypted.</summary>
    public string Content { get; init; } = "";

    /// <summary>How often it has been taken, counting from 1.</summary>
    public long Attempts { get; init; }

    public DateTimeOffset QueuedAt { get; init; }
}
