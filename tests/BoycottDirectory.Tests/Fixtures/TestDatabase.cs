using System.Collections.Concurrent;
using BoycottDirectory.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>What a test's database begins with.</summary>
public enum Contents
{
    /// <summary>Not even a schema.</summary>
    NoSchema,

    /// <summary>The newest schema.</summary>
    Nothing,

    /// <summary>The starter catalogue.</summary>
    StarterCatalogue,
}

/// <summary>A fresh database in a folder of its own: a copy of one that was filled once, so that each test can afford one.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(Engine Engine, Contents Contents), Lazy<Task<string>>> Templates = new();

    private readonly string? name;

    private TestDatabase(string folder, string? connection, string? name) =>
        (Folder, Connection, this.name) = (folder, connection, name);

    /// <summary>The data directory.</summary>
    public string Folder { get; }

    /// <summary>As <see cref="StorageOptions.Connection"/>.</summary>
    public string? Connection { get; }

    public StorageOptions Options => new() { DataDirectory = Folder, Connection = Connection, LockTimeout = 1 };

    public static async Task<TestDatabase> Make(Engine engine, Contents contents = Contents.Nothing)
    {
        var folder = Directory.CreateTempSubdirectory("boycott-test-").FullName;
        var template = contents == Contents.NoSchema ? null : await Templates.GetOrAdd((engine, contents), wanted => new(() => MakeTemplate(wanted.Engine, wanted.Contents))).Value;
        if (engine == Engine.Sqlite)
        {
            if (template is not null) File.Copy(template, Path.Combine(folder, "directory.db"));
            return new(folder, null, null);
        }

        var name = NewName();
        return new(folder, template is null ? await PostgresServer.Make(name) : await PostgresServer.Make(name, template), name);
    }

    private static string NewName() => $"t_{Guid.NewGuid():N}";

    // SQLite's file or PostgreSQL's database.
    private static async Task<string> MakeTemplate(Engine engine, Contents contents)
    {
        var made = await Make(engine, Contents.NoSchema);
        if (contents == Contents.StarterCatalogue) await Site.Fill(engine, made);
        else await using (var database = new Database(made.Options)) await new Migrator(database).Migrate();

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(made.Folder, recursive: true);
        if (made.name is not null) return made.name;

        // A copy in one piece: a reader that is still closing may fold the log into the file while somebody copies it.
        var copy = Path.Combine(made.Folder, "template.db");
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(made.Folder, "directory.db")};Pooling=false");
        await connection.ExecuteAsync("vacuum into @copy", new { copy });
        // The copy does not take over how the file is written.
        await using var copied = new SqliteConnection($"Data Source={copy};Pooling=false");
        await copied.ExecuteAsync("pragma journal_mode = wal");
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        if (name is not null) await PostgresServer.Drop(name);
        else SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
