using BoycottDirectory.Storage;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>A fresh database in a folder of its own: a copy of one that was migrated once, so that each test can afford one.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Dictionary<Engine, Lazy<Task<string>>> Templates = new()
    {
        [Engine.Sqlite] = new(MakeSqliteTemplate),
        [Engine.Postgres] = new(MakePostgresTemplate),
    };

    private readonly string? name;

    private TestDatabase(string folder, string? connection, string? name) =>
        (Folder, Connection, this.name) = (folder, connection, name);

    /// <summary>The data directory.</summary>
    public string Folder { get; }

    /// <summary>As <see cref="StorageOptions.Connection"/>.</summary>
    public string? Connection { get; }

    public StorageOptions Options => new() { DataDirectory = Folder, Connection = Connection, LockTimeout = 1 };

    /// <summary>A database with the newest schema, or one without any.</summary>
    public static async Task<TestDatabase> Make(Engine engine, bool migrated = true)
    {
        var folder = Directory.CreateTempSubdirectory("boycott-test-").FullName;
        if (engine == Engine.Sqlite)
        {
            if (migrated) File.Copy(await Templates[engine].Value, Path.Combine(folder, "directory.db"));
            return new(folder, null, null);
        }

        var name = NewName();
        return new(folder, migrated ? await PostgresServer.Make(name, await Templates[engine].Value) : await PostgresServer.Make(name), name);
    }

    private static string NewName() => $"t_{Guid.NewGuid():N}";

    private static async Task<string> MakeSqliteTemplate()
    {
        var made = await Make(Engine.Sqlite, migrated: false);
        await using (var database = new Database(made.Options)) await new Migrator(database).Migrate();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(made.Folder, recursive: true);
        return Path.Combine(made.Folder, "directory.db");
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var made = await Make(Engine.Postgres, migrated: false);
        await using (var database = new Database(made.Options)) await new Migrator(database).Migrate();
        Directory.Delete(made.Folder, recursive: true);
        return made.name!;
    }

    public async ValueTask DisposeAsync()
    {
        if (name is not null) await PostgresServer.Drop(name);
        else SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
