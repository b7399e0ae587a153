namespace BoycottDirectory.Accounts;

/// <summary>Somebody who keeps the directory.</summary>
public sealed record Account
{
    public long Id { get; init; }

    public string Email { get; init; } = "";

    /// <summary>One of <see cref="Accounts.Role.All"/>.</summary>
    public string Role { get; init; } = "";

    /// <summary>Null until the account is set up.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The secret of the authenticator, in base 32 (RFC 6238); null until the account is set up.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>The time step of the last code that was used.</summary>
    public long CodeStep { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SetUpAt { get; init; }
}
