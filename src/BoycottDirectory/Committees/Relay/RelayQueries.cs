using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Relay;

/// <summary>Reads whether a committee can be written to.</summary>
public sealed class RelayQueries(Database database)
{
    /// <summary>Whether somebody at the committee reads what is sent, and wants to.</summary>
    public async Task<bool> IsReachable(long committee)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("""
            select count(*) from committee_managers m join committees c on c.id = m.committee_id and c.relay where m.committee_id = @committee
            """, new { committee }) > 0;
    }
}
