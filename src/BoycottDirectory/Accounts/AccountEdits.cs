using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Accounts;

/// <summary>Changes accounts. What weakens or takes away a right also ends the account's sessions in the same transaction.</summary>
public sealed class AccountEdits(Database database, PrivateFields secrets, TimeProvider clock)
{
    /// <summary>How long a set-up link works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(24);

    /// <summary>Adds an account that is still to be set up.</summary>
    /// <returns>The token of its set-up link; null when there is an account with this address.</returns>
    public Task<string?> Add(string email, string role) => database.Write(async transaction =>
    {
        var token = SecretToken.New();
        var id = await transaction.Connection.ExecuteScalarAsync<long?>("""
            insert into users (email, email_index, role, link_hash, link_expires_at, created_at)
            values (@email, @index, @role, @hash, @expires, @now)
            on conflict (email_index) do nothing
            returning id
            """, new
        {
            email = secrets.Protect(AccountQueries.Normal(email)), index = AccountQueries.IndexOf(secrets, email), role,
            hash = SecretToken.Hash(token), expires = clock.GetUtcNow() + LinkLifetime, now = clock.GetUtcNow(),
        });
        if (id is null) return null;

        await Note(transaction, id.Value, "added");
        return token;
    });

    /// <summary>A new set-up link for an account; earlier ones stop working. What is set up stays so until the link is used.</summary>
    public Task<string> RenewLink(long id) => database.Write(async transaction =>
    {
        var token = SecretToken.New();
        await transaction.Connection.ExecuteAsync("update users set link_hash = @hash, link_expires_at = @expires where id = @id",
            new { id, hash = SecretToken.Hash(token), expires = clock.GetUtcNow() + LinkLifetime });
        await Note(transaction, id, "link");
        return token;
    });

    /// <summary>Uses a set-up link up: a new password, authenticator and recovery codes; passkeys and sessions of before end.</summary>
    /// <returns>False when the link was used meanwhile or is too old.</returns>
    public Task<bool> SetUp(string token, string passwordHash, string authenticatorKey, long codeStep, IEnumerable<byte[]> recoveryCodes) => database.Write(async transaction =>
    {
        var id = await transaction.Connection.ExecuteScalarAsync<long?>("""
            update users
            set password_hash = @passwordHash, authenticator_key = @key, code_step = @codeStep, link_hash = null, link_expires_at = null, set_up_at = @now
            where link_hash = @hash and link_expires_at > @now
            returning id
            """, new { passwordHash, key = secrets.Protect(authenticatorKey), codeStep, hash = SecretToken.Hash(token), now = clock.GetUtcNow() });
        if (id is null) return false;

        await transaction.Connection.ExecuteAsync("delete from user_passkeys where user_id = @id", new { id });
        await WriteRecoveryCodes(transaction, id.Value, recoveryCodes);
        await SessionEdits.EndAll(transaction, id.Value);
        await Note(transaction, id.Value, "set_up");
        // The policy's page says whether one person may decide alone.
        transaction.CatalogueChanges();
        return true;
    });

    /// <summary>Changes the password; every other session ends.</summary>
    public Task ChangePassword(long id, string passwordHash, long keepSession) => database.Write(async transaction =>
    {
        await transaction.Connection.ExecuteAsync("update users set password_hash = @passwordHash where id = @id", new { id, passwordHash });
        await SessionEdits.EndAll(transaction, id, keepSession);
        await Note(transaction, id, "password");
    });

    /// <summary>New recovery codes in place of the old.</summary>
    public Task ReplaceRecoveryCodes(long id, IEnumerable<byte[]> hashes) => database.Write(async transaction =>
    {
        await WriteRecoveryCodes(transaction, id, hashes);
        await Note(transaction, id, "recovery_codes");
    });

    /// <summary>Gives an account another role; its sessions end, so that no page it has open acts with the old one.</summary>
    /// <returns>False when it is the last administrator who would lose the role.</returns>
    public Task<bool> ChangeRole(long id, string role) => database.Write(async transaction =>
    {
        if (role != Role.Administrator && await IsLastAdministrator(transaction, id)) return false;

        await transaction.Connection.ExecuteAsync("update users set role = @role where id = @id", new { id, role });
        await SessionEdits.EndAll(transaction, id);
        await Note(transaction, id, "role");
        transaction.CatalogueChanges();
        return true;
    });

    /// <summary>Removes an account and all that is kept of it, except what it decided.</summary>
    /// <returns>False when it is the last administrator.</returns>
    public Task<bool> Remove(long id) => database.Write(async transaction =>
    {
        if (await IsLastAdministrator(transaction, id)) return false;

        await transaction.Connection.ExecuteAsync("delete from users where id = @id", new { id });
        await Note(transaction, id, "removed");
        transaction.CatalogueChanges();
        return true;
    });

    /// <summary>Uses a code of the authenticator up.</summary>
    /// <returns>False when it, or a later one, was used before.</returns>
    public Task<bool> UseCode(long id, long step) => database.Write(async transaction =>
        await transaction.Connection.ExecuteAsync("update users set code_step = @step where id = @id and code_step < @step", new { id, step }) == 1);

    /// <summary>Uses a recovery code up.</summary>
    /// <returns>False when it was used before.</returns>
    public Task<bool> UseRecoveryCode(long id, byte[] hash) => database.Write(async transaction =>
        await transaction.Connection.ExecuteAsync("delete from user_recovery_codes where user_id = @id and hash = @hash", new { id, hash }) == 1);

    internal Task Note(WriteTransaction transaction, long id, string what) =>
        transaction.Connection.ExecuteAsync("insert into user_events (user_id, event, happened_at) values (@id, @what, @now)", new { id, what, now = clock.GetUtcNow() });

    private static async Task WriteRecoveryCodes(WriteTransaction transaction, long id, IEnumerable<byte[]> hashes)
    {
        await transaction.Connection.ExecuteAsync("delete from user_recovery_codes where user_id = @id", new { id });
        await transaction.Connection.ExecuteAsync("insert into user_recovery_codes (user_id, hash) values (@id, @hash)", hashes.Select(hash => new { id, hash }));
    }

    // One who is invited and has not come yet cannot let others in.
    private static async Task<bool> IsLastAdministrator(WriteTransaction transaction, long id) =>
        await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from users where role = 'administrator' and id = @id", new { id }) == 1 &&
        await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from users where role = 'administrator' and set_up_at is not null and id <> @id", new { id }) == 0;
}
