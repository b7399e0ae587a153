using BoycottDirectory.Storage;
using System.Data.Common;
using System.Reflection;
using BoycottDirectory.Search;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>A search index of its own, in a temporary file or in a PostgreSQL schema of its own, gone when disposed of.</summary>
internal sealed class BenchmarkIndex : IAsyncDisposable
{
    // Quality must not depend on what else the machine does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DbConnection _connection;
    private readonly Engine _engine;
    private readonly string? _file;

    private BenchmarkIndex(DbConnection connection, Engine engine, string? file)
    {
        (_connection, _engine, _file) = (connection, engine, file);
        Queries = new SearchQueries(connection, engine);
        Searcher = new Searcher(Queries);
    }

    public SearchQueries Queries { get; }

    public Searcher Searcher { get; }

    /// <summary>Builds the index from documents; on SQLite when <paramref name="postgres"/> is null.</summary>
    public static async Task<BenchmarkIndex> Build(IEnumerable<CorpusDocument> documents, string? postgres)
    {
        var file = postgres is null ? Path.Combine(Path.GetTempPath(), $"bench-{Environment.ProcessId}-{Environment.TickCount64}.db") : null;
        var engine = postgres is null ? Engine.Sqlite : Engine.Postgres;
        DbConnection connection = file is not null ? new SqliteConnection($"Data Source={file};Pooling=False") : new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        if (engine == Engine.Postgres) await connection.ExecuteAsync("drop schema if exists bench cascade; create schema bench; set search_path = bench");
        else await connection.ExecuteAsync("pragma journal_mode = wal; pragma synchronous = normal");
        await connection.ExecuteAsync(Migration(engine));
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await new SearchEdits(engine).Rebuild(documents.Select(document => document.ToSearchDocument()), transaction);
            await transaction.CommitAsync();
        }

        await connection.ExecuteAsync(engine == Engine.Postgres ? "analyze search_words; analyze search_terms; analyze search_keys; analyze search_names" : "pragma wal_checkpoint(truncate)");
        return new BenchmarkIndex(connection, engine, file);
    }

    /// <summary>The bytes that the index takes on disk, rows for showing included.</summary>
    public async Task<long> Size() => _engine == Engine.Sqlite
        ? new FileInfo(_file!).Length
        : await _connection.ExecuteScalarAsync<long>("select sum(pg_total_relation_size(c.oid))::bigint from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'bench' and c.relkind = 'r'");

    /// <summary>The ids of the first ten hits, as the API would answer.</summary>
    public async Task<IReadOnlyList<string>> Ids(string query)
    {
        var answer = await Searcher.Find(new SearchRequest { Text = query, Limit = 10, TimeLimit = Patience });
        return [.. answer.Hits.Select(hit => hit.Slug)];
    }

    /// <summary>What the search box would offer, with the endpoint's limits.</summary>
    public Task<SearchAnswer> Suggestions(string typed) =>
        Searcher.Find(new SearchRequest { Text = typed, Limit = SearchEndpoints.Suggestions, TimeLimit = SearchEndpoints.SuggestionTime, IsTyping = true });

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        if (_file is null) return;
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(_file + suffix);
    }

    private static string Migration(Engine engine)
    {
        var name = $"Migrations/{(engine == Engine.Sqlite ? "sqlite" : "postgres")}/0002_search.sql";
        using var stream = Assembly.GetAssembly(typeof(Searcher))!.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
