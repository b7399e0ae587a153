using System.Text.Json;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Registration;

/// <summary>Reads forms that were begun.</summary>
public sealed class DraftQueries(Database database, PrivateFields secrets, TimeProvider clock)
{
    /// <summary>The draft at a token, or null when there is none or its time is over.</summary>
    public async Task<RegistrationDraft?> Find(string token)
    {
        await using var connection = await database.OpenToRead();
        return Read(await connection.ExecuteScalarAsync<string?>("select content from drafts where hash = @hash and expires_at > @now",
            new { hash = SecretToken.Hash(token), now = clock.GetUtcNow() }));
    }

    /// <summary>The draft with an id, to which a letter leads.</summary>
    public async Task<RegistrationDraft?> Find(long id)
    {
        await using var connection = await database.OpenToRead();
        return Read(await connection.ExecuteScalarAsync<string?>("select content from drafts where id = @id and expires_at > @now", new { id, now = clock.GetUtcNow() }));
    }

    private RegistrationDraft? Read(string? content) => content is null ? null : JsonSerializer.Deserialize<RegistrationDraft>(secrets.Unprotect(content));
}
