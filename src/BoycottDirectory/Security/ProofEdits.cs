using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Security;

/// <summary>Remembers which proofs of work were used.</summary>
internal static class ProofEdits
{
    /// <summary>Notes a proof; false when it was there. One statement: of many who bring the same one at once, one is served.</summary>
    public static async Task<bool> Add(WriteTransaction transaction, byte[] hash, DateTimeOffset expires) =>
        await transaction.Connection.ExecuteAsync("insert into spent_proofs (hash, expires_at) values (@hash, @expires) on conflict (hash) do nothing", new { hash, expires }) == 1;
}
