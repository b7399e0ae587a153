using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Accounts;

/// <summary>Reads accounts.</summary>
public sealed class AccountQueries(Database database, PrivateFields secrets, TimeProvider clock)
{
    private const string Columns = "u.id, u.email, u.role, u.password_hash, u.authenticator_key, u.code_step, u.created_at, u.set_up_at";

    /// <summary>All accounts, the oldest first.</summary>
    public async Task<IReadOnlyList<Account>> All()
    {
        await using var connection = await database.OpenToRead();
        return [.. (await connection.QueryAsync<Account>($"select {Columns} from users u order by u.id")).Select(stored => Readable(stored)!)];
    }

    public async Task<Account?> Find(long id)
    {
        await using var connection = await database.OpenToRead();
        return Readable(await connection.QuerySingleOrDefaultAsync<Account>($"select {Columns} from users u where u.id = @id", new { id }));
    }

    /// <summary>The account with an e-mail address, however it is written.</summary>
    public async Task<Account?> FindByEmail(string email)
    {
        await using var connection = await database.OpenToRead();
        return Readable(await connection.QuerySingleOrDefaultAsync<Account>(
            $"select {Columns} from users u where u.email_index = @index", new { index = IndexOf(secrets, email) }));
    }

    /// <summary>The account that a set-up link belongs to; null when the link is unknown, used or too old. Nothing is used up.</summary>
    public async Task<Account?> FindByLink(string token)
    {
        await using var connection = await database.OpenToRead();
        return Readable(await connection.QuerySingleOrDefaultAsync<Account>($"""
            select {Columns} from users u where u.link_hash = @hash and u.link_expires_at > @now
            """, new { hash = SecretToken.Hash(token), now = clock.GetUtcNow() }));
    }

    /// <summary>How many recovery codes are left.</summary>
    public async Task<int> RecoveryCodesLeft(long userId)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<int>("select count(*) from user_recovery_codes where user_id = @userId", new { userId });
    }

    /// <summary>Whether a recovery code is one of the account's.</summary>
    public async Task<bool> HasRecoveryCode(long userId, byte[] hash)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select count(*) from user_recovery_codes where user_id = @userId and hash = @hash", new { userId, hash }) > 0;
    }

    /// <summary>How many people may decide and have set up their accounts.</summary>
    public async Task<int> Deciders()
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<int>(
            $"select count(*) from users where set_up_at is not null and {database.IsIn("role", "@roles")}",
            new { roles = database.List(PermissionMatrix.Roles[Permissions.Review]) });
    }

    internal static byte[] IndexOf(PrivateFields secrets, string email) => secrets.BlindIndex(Normal(email));

    internal static string Normal(string email) => email.Trim().Normalize().ToLowerInvariant();

    private Account? Readable(Account? stored) => stored is null ? null : stored with
    {
        Email = secrets.Unprotect(stored.Email),
        AuthenticatorKey = stored.AuthenticatorKey is { } key ? secrets.Unprotect(key) : null,
    };
}
