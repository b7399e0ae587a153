using System.Buffers.Text;
using BoycottDirectory.Storage;
using Dapper;
using Microsoft.AspNetCore.Identity;

namespace BoycottDirectory.Accounts;

/// <summary>Reads passkeys.</summary>
public sealed class PasskeyQueries(Database database)
{
    /// <summary>The passkeys of an account, the oldest first.</summary>
    public async Task<IReadOnlyList<Passkey>> Of(long userId)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<Passkey>("""
            select credential_id, user_id, name, data, created_at, used_at from user_passkeys where user_id = @userId order by created_at, credential_id
            """, new { userId })];
    }

    public async Task<Passkey?> Find(byte[] credentialId)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<Passkey>("""
            select credential_id, user_id, name, data, created_at, used_at from user_passkeys where credential_id = @id
            """, new { id = Base64Url.EncodeToString(credentialId) });
    }
}

/// <summary>A key that a device of somebody keeps; the site has its public half.</summary>
public sealed record Passkey
{
    /// <summary>Base64url.</summary>
    public string CredentialId { get; init; } = "";

    public long UserId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What <see cref="PasskeyData"/> reads.</summary>
    public string Data { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public UserPasskeyInfo Info => System.Text.Json.JsonSerializer.Deserialize<PasskeyData>(Data)!.ToInfo(Base64Url.DecodeFromChars(CredentialId), CreatedAt, Name);
}

/// <summary>The public half of a passkey and what its device said of it (Web Authentication Level 2).</summary>
public sealed record PasskeyData(
    byte[] PublicKey, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] Attestation, byte[] ClientData)
{
    public static PasskeyData Of(UserPasskeyInfo info) => new(
        info.PublicKey, info.SignCount, info.Transports, info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp, info.AttestationObject, info.ClientDataJson);

    public UserPasskeyInfo ToInfo(byte[] credentialId, DateTimeOffset createdAt, string name) =>
        new(credentialId, PublicKey, createdAt, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, Attestation, ClientData) { Name = name };
}
