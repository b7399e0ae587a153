using System.Globalization;
using System.Reflection;
using BoycottDirectory.CommandLine;
using Dapper;

namespace BoycottDirectory.Storage;

/// <summary>Brings the schema to this program's version: numbered, forward-only SQL files, one set an engine, with the same names.</summary>
public sealed class Migrator(Database database)
{
    /// <summary>Runs what is missing, all or nothing, under a lock that other starting nodes wait for.</summary>
    /// <returns>True when the database was empty before.</returns>
    /// <exception cref="OperatorException">The database was made by a newer version of the program.</exception>
    public async Task<bool> Migrate()
    {
        var migrations = Read(database.Engine);
        await using var connection = await database.OpenToWrite();
        if (database.Engine == Engine.Sqlite) await connection.ExecuteAsync("pragma journal_mode = wal");

        await using var transaction = await connection.BeginTransactionAsync();
        if (database.Engine == Engine.Postgres) await connection.ExecuteAsync("select pg_advisory_xact_lock(1871880)");
        await connection.ExecuteAsync("create table if not exists schema_version (number integer primary key, name text not null)");
        var done = (await connection.QueryAsync<int>("select number from schema_version order by number")).ToList();
        if (done.Count > 0 && done[^1] > migrations[^1].Number)
            throw new OperatorException("Storage.Newer", done[^1].ToString(CultureInfo.InvariantCulture), migrations[^1].Number.ToString(CultureInfo.InvariantCulture));

        foreach (var migration in migrations.Where(migration => !done.Contains(migration.Number)))
        {
            await connection.ExecuteAsync(migration.Sql);
            await connection.ExecuteAsync("insert into schema_version (number, name) values (@Number, @Name)", migration);
        }

        await transaction.CommitAsync();
        return done.Count == 0;
    }

    /// <summary>The migrations of an engine, in order.</summary>
    internal static IReadOnlyList<Migration> Read(Engine engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = engine == Engine.Sqlite ? "Migrations/sqlite/" : "Migrations/postgres/";
        return [.. from resource in assembly.GetManifestResourceNames()
                   let path = resource.Replace('\\', '/')
                   where path.StartsWith(folder, StringComparison.Ordinal)
                   let name = path[folder.Length..]
                   orderby name
                   select new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name, ReadAll(assembly, resource))];
    }

    private static string ReadAll(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    internal sealed record Migration(int Number, string Name, string Sql);
}
