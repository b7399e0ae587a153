using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Accounts;

/// <summary>Reads sessions. Each request of somebody signed in asks anew, so what was ended is over with the next one.</summary>
public sealed class SessionQueries(Database database, TimeProvider clock)
{
    /// <summary>A session of which nothing was seen for so long is over.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    /// <summary>No session lasts longer.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(14);

    private const string Live = """
        select s.id, s.user_id, s.method, s.created_at, s.seen_at, u.role
        from user_sessions s
        join users u on u.id = s.user_id
        where s.seen_at > @seen and s.created_at > @created
        """;

    /// <summary>The live session that a cookie names, with the account's role as it is now.</summary>
    public async Task<Session?> Find(string token)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<Session>(Live + " and s.hash = @hash", new { hash = SecretToken.Hash(token), seen = Seen, created = Created });
    }

    /// <summary>The live session with an id.</summary>
    public async Task<Session?> Find(long id)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<Session>(Live + " and s.id = @id", new { id, seen = Seen, created = Created });
    }

    /// <summary>The live sessions of an account, the latest seen first.</summary>
    public async Task<IReadOnlyList<Session>> Of(long userId)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<Session>(Live + " and s.user_id = @userId order by s.seen_at desc, s.id desc", new { userId, seen = Seen, created = Created })];
    }

    private DateTimeOffset Seen => clock.GetUtcNow() - LongestPause;

    private DateTimeOffset Created => clock.GetUtcNow() - LongestLife;
}

/// <summary>One sign-in, from then until it ends.</summary>
public sealed record Session
{
    public long Id { get; init; }

    public long UserId { get; init; }

    /// <summary><c>password</c>, <c>passkey</c>, <c>recovery</c> or <c>link</c>.</summary>
    public string Method { get; init; } = "";

    public string Role { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>To within some minutes.</summary>
    public DateTimeOffset SeenAt { get; init; }
}
