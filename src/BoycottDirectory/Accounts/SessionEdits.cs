using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Accounts;

/// <summary>Begins and ends sessions.</summary>
public sealed class SessionEdits(Database database, TimeProvider clock)
{
    // Writing at each request would cost more than knowing it to the second is worth.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>Begins a session and forgets those of the account that are long over.</summary>
    /// <returns>The token for the cookie; the database keeps its hash alone.</returns>
    public Task<string> Begin(long userId, string method) => database.Write(async transaction =>
    {
        var token = SecretToken.New();
        var now = clock.GetUtcNow();
        await transaction.Connection.ExecuteAsync("""
            delete from user_sessions where user_id = @userId and (created_at <= @created or seen_at <= @seen);
            insert into user_sessions (user_id, hash, method, created_at, seen_at) values (@userId, @hash, @method, @now, @now);
            insert into user_events (user_id, event, happened_at) values (@userId, 'signed_in', @now)
            """, new { userId, hash = SecretToken.Hash(token), method, now, created = now - SessionQueries.LongestLife, seen = now - SessionQueries.LongestPause });
        return token;
    });

    /// <summary>Remembers that a session is in use.</summary>
    public async Task Saw(Session session)
    {
        var now = clock.GetUtcNow();
        if (now - session.SeenAt < Grain) return;

        // Nobody waits for this while another process holds the database: reading goes on, and the next request tries again.
        await Task.WhenAny(Note(), Task.Delay(Patience));

        async Task Note()
        {
            try
            {
                await database.Write(transaction => transaction.Connection.ExecuteAsync("update user_sessions set seen_at = @now where id = @Id", new { session.Id, now }));
            }
            catch (DatabaseBusyException)
            {
                // As above.
            }
        }
    }

    /// <summary>Ends one session of an account; the id of another's does nothing.</summary>
    public Task End(long userId, long id) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("delete from user_sessions where id = @id and user_id = @userId", new { id, userId }));

    /// <summary>Ends all sessions of an account, but for one.</summary>
    public Task EndOthers(long userId, long keep) => database.Write(transaction => EndAll(transaction, userId, keep));

    internal static Task EndAll(WriteTransaction transaction, long userId, long keep = 0) =>
        transaction.Connection.ExecuteAsync("delete from user_sessions where user_id = @userId and id <> @keep", new { userId, keep });
}
