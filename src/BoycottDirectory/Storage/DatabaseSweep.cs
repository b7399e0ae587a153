using Dapper;

namespace BoycottDirectory.Storage;

/// <summary>Leaves nothing of deleted rows in the database's files.</summary>
public static class DatabaseSweep
{
    /// <summary>Writes the database anew without what was deleted. Readers go on; writers wait.</summary>
    public static async Task Sweep(this Database database)
    {
        await using var connection = await database.OpenToWrite();
        if (database.Engine == Engine.Postgres)
        {
            await connection.ExecuteAsync("vacuum", commandTimeout: 0);
            return;
        }

        await connection.ExecuteAsync("insert into search_words (search_words) values ('optimize')");
        await connection.ExecuteAsync("vacuum; pragma wal_checkpoint(truncate)", commandTimeout: 0);
    }
}
