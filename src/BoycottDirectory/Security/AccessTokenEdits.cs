using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Security;

/// <summary>Keeps the hashes of tokens.</summary>
public sealed class AccessTokenEdits(Database database, TimeProvider clock)
{
    internal Task Add(WriteTransaction transaction, byte[] hash, TokenPurpose purpose, long? mailboxId, string? subjectKind, long? subjectId)
    {
        var now = clock.GetUtcNow();
        return transaction.Connection.ExecuteAsync("""
            update access_tokens set used_at = @now
            where purpose = @purpose and used_at is null and mailbox_id is not distinct from @mailboxId
              and subject_kind is not distinct from @subjectKind and subject_id is not distinct from @subjectId;
            insert into access_tokens (hash, purpose, mailbox_id, subject_kind, subject_id, issued_at, expires_at)
            values (@hash, @purpose, @mailboxId, @subjectKind, @subjectId, @now, @expires)
            """, new { hash, purpose = purpose.ToString(), mailboxId, subjectKind, subjectId, now, expires = now + TokenLifetime.Of(purpose) });
    }

    internal async Task<AccessGrant?> Find(byte[] hash, TokenPurpose purpose)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<AccessGrant?>("""
            select id, mailbox_id, subject_kind, subject_id from access_tokens
            where hash = @hash and purpose = @purpose and used_at is null and expires_at > @now
            """, new { hash, purpose = purpose.ToString(), now = clock.GetUtcNow() });
    }

    // One statement: of many who come at once, one is served.
    internal Task<AccessGrant?> Use(WriteTransaction transaction, byte[] hash, TokenPurpose purpose) =>
        transaction.Connection.QuerySingleOrDefaultAsync<AccessGrant?>("""
            update access_tokens set used_at = @now
            where hash = @hash and purpose = @purpose and used_at is null and expires_at > @now
            returning id, mailbox_id, subject_kind, subject_id
            """, new { hash, purpose = purpose.ToString(), now = clock.GetUtcNow() });

    /// <summary>How many letters with links of some purposes went to a mailbox within a time.</summary>
    internal Task<long> Sent(WriteTransaction transaction, long mailbox, TimeSpan within, IEnumerable<TokenPurpose> purposes, long? subject = null) =>
        transaction.Connection.ExecuteScalarAsync<long>($"""
            select count(*) from access_tokens
            where mailbox_id = @mailbox and issued_at > @since and {database.IsIn("purpose", "@purposes")} and (cast(@subject as bigint) is null or subject_id = @subject)
            """, new { mailbox, since = clock.GetUtcNow() - within, purposes = database.List(purposes.Select(purpose => purpose.ToString())), subject });

    /// <summary>Forgets tokens that no longer work. A day old they must be: letters are counted by them.</summary>
    internal Task Sweep(WriteTransaction transaction)
    {
        var now = clock.GetUtcNow();
        return transaction.Connection.ExecuteAsync("delete from access_tokens where expires_at <= @now and issued_at <= @yesterday", new { now, yesterday = now.AddDays(-1) });
    }
}
