using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Checks;

/// <summary>Keeps what is known of the addresses that the directory leads to.</summary>
public sealed class LinkEdits(Database database, TimeProvider clock)
{
    private const int Handful = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Brings the list of addresses up to date: new ones are asked next, those that nothing leads to any more are forgotten.</summary>
    public async Task Sync(IReadOnlyCollection<string> wanted, IReadOnlyCollection<string> known)
    {
        foreach (var some in wanted.Except(known, StringComparer.Ordinal).Chunk(Handful))
            await database.Write(transaction => transaction.Connection.ExecuteAsync(
                "insert into link_checks (address, next_at) values (@address, @now) on conflict (address) do nothing", some.Select(address => new { address, now = clock.GetUtcNow() })));
        foreach (var some in known.Except(wanted, StringComparer.Ordinal).Chunk(Handful))
            await database.Write(transaction => transaction.Connection.ExecuteAsync("delete from link_checks where address = @address", some.Select(address => new { address })));
    }

    /// <summary>Takes addresses whose time has come, so that no other node asks them too.</summary>
    public Task<IReadOnlyList<string>> Take(IReadOnlyList<string> addresses) => database.Write<IReadOnlyList<string>>(async transaction =>
        [.. await transaction.Connection.QueryAsync<string>($"""
            update link_checks set next_at = @until where {database.IsIn("address", "@addresses")} and next_at <= @now returning address
            """, new { addresses = database.List(addresses), until = clock.GetUtcNow() + Lease, now = clock.GetUtcNow() })]);

    /// <summary>Keeps an answer; an address that was not known becomes so.</summary>
    public Task Keep(LinkState state) => database.Write(transaction => transaction.Connection.ExecuteAsync("""
        insert into link_checks (address, state, answer, failures, failing_since, checked_at, next_at)
        values (@Address, @State, @Answer, @Failures, @FailingSince, @CheckedAt, @NextAt)
        on conflict (address) do update set state = excluded.state, answer = excluded.answer, failures = excluded.failures,
          failing_since = excluded.failing_since, checked_at = excluded.checked_at, next_at = excluded.next_at
        """, state));

    /// <summary>Lets an address be asked as soon as may be.</summary>
    public Task AskNext(string address) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("update link_checks set next_at = @now where address = @address", new { address, now = clock.GetUtcNow() }));
}
