using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Claiming;

/// <summary>Reads what claims to entries rest on.</summary>
public sealed class VoucherQueries(Database database, TimeProvider clock)
{
    /// <summary>How many listed committees vouch for an entry now.</summary>
    public async Task<long> Vouchers(long committee)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("""
            select count(distinct v.by_committee_id) from verifications v
            join committees c on c.id = v.by_committee_id and c.visibility = 'public'
            where v.committee_id = @committee and v.method = 'vouched' and v.expires_at > @now
            """, new { committee, now = clock.GetUtcNow() });
    }
}
