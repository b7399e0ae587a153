using System.Buffers.Text;
using System.Text.Json;
using BoycottDirectory.Storage;
using Dapper;
using Microsoft.AspNetCore.Identity;

namespace BoycottDirectory.Accounts;

/// <summary>Adds, updates and removes passkeys.</summary>
public sealed class PasskeyEdits(Database database, AccountEdits accounts, TimeProvider clock)
{
    /// <summary>Adds a passkey. One that is known already stays with its account.</summary>
    public Task Add(long userId, UserPasskeyInfo passkey, string name) => database.Write(async transaction =>
    {
        await transaction.Connection.ExecuteAsync("""
            insert into user_passkeys (credential_id, user_id, name, data, created_at) values (@id, @userId, @name, @data, @now)
            on conflict (credential_id) do nothing
            """, new { id = Base64Url.EncodeToString(passkey.CredentialId), userId, name, data = JsonSerializer.Serialize(PasskeyData.Of(passkey)), now = clock.GetUtcNow() });
        await accounts.Note(transaction, userId, "passkey_added");
    });

    /// <summary>Keeps the counter that a passkey's use gave: one that falls is a copy's.</summary>
    public Task Used(UserPasskeyInfo passkey) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("update user_passkeys set data = @data, used_at = @now where credential_id = @id",
            new { id = Base64Url.EncodeToString(passkey.CredentialId), data = JsonSerializer.Serialize(PasskeyData.Of(passkey)), now = clock.GetUtcNow() }));

    /// <summary>Removes a passkey of an account; another's is left alone.</summary>
    public Task Remove(long userId, string credentialId) => database.Write(async transaction =>
    {
        if (await transaction.Connection.ExecuteAsync("delete from user_passkeys where credential_id = @credentialId and user_id = @userId", new { credentialId, userId }) > 0)
            await accounts.Note(transaction, userId, "passkey_removed");
    });
}
