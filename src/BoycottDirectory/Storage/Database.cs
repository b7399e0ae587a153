using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BoycottDirectory.Storage;

/// <summary>The one door to the database: many readers, one queue of writers.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>SQLite's file in the data directory.</summary>
    public const string FileName = "directory.db";

    private readonly NpgsqlDataSource? postgres;
    private readonly KeptReaders? readers;
    private readonly string sqliteToWrite = "";
    private readonly WriteQueue queue;

    /// <summary>Opens nothing yet; <see cref="Migrator"/> makes the schema.</summary>
    public Database(StorageOptions options)
    {
        TypeHandlers.Register();
        Engine = options.Engine;
        if (Engine == Engine.Postgres)
        {
            var settings = new NpgsqlConnectionStringBuilder(options.Connection!);
            // Every text of the program is one of some hundreds: the server parses and plans it once a connection.
            if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = 200;
            postgres = NpgsqlDataSource.Create(settings.ConnectionString);
        }
        else
        {
            var file = options.Connection is { } given
                ? new SqliteConnectionStringBuilder(given)
                : new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.DataDirectory, FileName) };
            file.ForeignKeys = true;
            file.DefaultTimeout = options.LockTimeout;
            sqliteToWrite = file.ConnectionString;
            // A reader that cannot write is one mistake fewer to make.
            file.Mode = SqliteOpenMode.ReadOnly;
            file.Pooling = false;
            readers = new KeptReaders(file.ConnectionString);
        }

        queue = new WriteQueue(this);
    }

    public Engine Engine { get; }

    /// <summary>The text for the engine in use, where one SQL text cannot serve both.</summary>
    public string Pick(string sqlite, string postgres) => Engine == Engine.Sqlite ? sqlite : postgres;

    /// <summary>
    /// A list as a parameter: JSON for SQLite, where SQL says <c>in (select value from json_each(@list))</c>, an array for PostgreSQL, where it
    /// says <c>= any(@list)</c>.
    /// </summary>
    public object List(IEnumerable<string> texts) => Engine == Engine.Sqlite ? System.Text.Json.JsonSerializer.Serialize(texts) : texts.ToArray();

    /// <summary>The same of ids.</summary>
    public object List(IReadOnlyList<long> ids) => Engine == Engine.Sqlite ? System.Text.Json.JsonSerializer.Serialize(ids) : ids.ToArray();

    /// <summary>The condition that a column is in such a list.</summary>
    public string IsIn(string column, string list) => Pick(sqlite: $"{column} in (select value from json_each({list}))", postgres: $"{column} = any({list})");

    /// <summary>The place of a column's value in such a list, to sort by.</summary>
    public string PlaceIn(string column, string list) =>
        Pick(sqlite: $"(select key from json_each({list}) where value = {column})", postgres: $"array_position({list}, {column})");

    /// <summary>A text column to sort by, letter by letter: PostgreSQL would sort hyphens by its locale.</summary>
    public string Plainly(string column) => Pick(sqlite: column, postgres: $"{column} collate \"C\"");

    /// <summary>A pooled connection that reads. SQLite refuses writes on it.</summary>
    public async Task<DbConnection> OpenToRead() => readers is not null ? await readers.Take() : await postgres!.OpenConnectionAsync();

    /// <summary>Closes SQLite's connections that read, so that the file that is there next is read.</summary>
    internal void ForgetReaders() => readers?.Forget();

    /// <summary>
    /// Runs one change in the queue of writers and returns when it is durable. Changes that wait together share a commit, each behind its own
    /// savepoint: a change that throws is undone alone, and its exception reaches only its caller.
    /// </summary>
    /// <exception cref="DatabaseBusyException">Another process held the database for longer than the lock time-out, or the queue is full.</exception>
    public Task<T> Write<T>(Func<WriteTransaction, Task<T>> change) => queue.Enqueue(change);

    /// <summary>Runs a change as part of another one that is under way, or in the queue when there is none: a change that waits for the queue within a change would wait for itself.</summary>
    public Task<T> Write<T>(WriteTransaction? within, Func<WriteTransaction, Task<T>> change) => within is null ? Write(change) : change(within);

    /// <inheritdoc cref="Write{T}(Func{WriteTransaction, Task{T}})"/>
    public Task Write(Func<WriteTransaction, Task> change) =>
        queue.Enqueue(async transaction =>
        {
            await change(transaction);
            return true;
        });

    /// <summary>Raised after a commit that changed the catalogue, with the new version.</summary>
    public event Action<long>? CatalogueChanged;

    internal void AnnounceVersion(long version) => CatalogueChanged?.Invoke(version);

    /// <summary>A connection that writes, outside the queue: for migrations, backup and the queue itself.</summary>
    internal async Task<DbConnection> OpenToWrite()
    {
        if (postgres is not null) return await postgres.OpenConnectionAsync();

        var connection = new SqliteConnection(sqliteToWrite);
        try
        {
            await connection.OpenAsync();
            connection.KeepPlans();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        readers?.Dispose();
        if (postgres is null) SqliteConnection.ClearAllPools();
    }
}
