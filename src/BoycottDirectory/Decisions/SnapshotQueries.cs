using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>Reads entries as their revisions keep them.</summary>
public sealed class SnapshotQueries(Database database)
{
    /// <summary>The entries whose snapshots a query gives, one by one as they are taken.</summary>
    /// <param name="sql">A fixed text that selects a column of snapshots.</param>
    public async IAsyncEnumerable<T> Read<T>(string sql) where T : class
    {
        await using var connection = await database.OpenToRead();
        await foreach (var snapshot in connection.QueryUnbufferedAsync<string>(sql)) yield return Snapshots.Read<T>(snapshot);
    }
}
