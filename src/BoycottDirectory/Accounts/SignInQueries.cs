using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Accounts;

/// <summary>Reads who signed in when, and how often somebody tried in vain.</summary>
public sealed class SignInQueries(Database database, TimeProvider clock)
{
    /// <summary>Sign-ins and failed tries since a number of days, today included.</summary>
    public async Task<(long SignedIn, long Failed)> Since(int days)
    {
        var from = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date.AddDays(1 - days), TimeSpan.Zero);
        await using var connection = await database.OpenToRead();
        return (await connection.ExecuteScalarAsync<long>("select count(*) from user_events where event = 'signed_in' and happened_at >= @from", new { from }),
            await connection.ExecuteScalarAsync<long>("select coalesce(sum(times), 0) from sign_in_failures where day >= @day", new { day = Dates.Iso(from) }));
    }

    /// <summary>Failed tries by day, the latest first.</summary>
    public async Task<IReadOnlyList<(string Day, long Times)>> Failures(int most)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<(string, long)>("select day, times from sign_in_failures order by day desc limit @most", new { most })];
    }

    /// <summary>What happened to accounts, the latest first.</summary>
    public async Task<IReadOnlyList<AccountEvent>> Events(int most)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<AccountEvent>("select user_id, event, happened_at from user_events order by id desc limit @most", new { most })];
    }
}

/// <summary>Something that happened to an account.</summary>
public sealed record AccountEvent
{
    public long UserId { get; init; }

    public string Event { get; init; } = "";

    public DateTimeOffset HappenedAt { get; init; }
}
