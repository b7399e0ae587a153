using Dapper;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>The baseline that anyone would build first: FTS5 with unicode61, words joined by OR, the last one as a prefix, bm25 with field weights.</summary>
internal sealed class NaiveSqlite : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _file;

    private NaiveSqlite(SqliteConnection connection, string file) => (_connection, _file) = (connection, file);

    public static async Task<NaiveSqlite> Build(IEnumerable<CorpusDocument> corpus)
    {
        var file = Path.Combine(Path.GetTempPath(), $"naive-{Environment.ProcessId}.db");
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync("create virtual table naive using fts5(id unindexed, name, alternate, city, country, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')");
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var document in corpus)
        {
            await connection.ExecuteAsync("insert into naive values (@Id, @Name, @Alternate, @City, @Country)", new
            {
                document.Id,
                Name = $"{document.NameEn} {document.NameAr}",
                Alternate = string.Join(' ', document.AltEn.Concat(document.AltAr)),
                City = $"{document.CityEn} {document.CityAr}",
                Country = $"{document.CountryEn} {document.CountryAr}",
            }, transaction);
        }

        await transaction.CommitAsync();
        return new NaiveSqlite(connection, file);
    }

    public async Task<IReadOnlyList<string>> Ids(string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        var match = string.Join(" OR ", words) + "*";
        return match.Length == 1 ? [] : [.. await _connection.QueryAsync<string>("select id from naive where naive match @match order by bm25(naive, 0, 3, 2, 1, 0.5) limit 10", new { match })];
    }

    public Task<long> Size() => Task.FromResult(new FileInfo(_file).Length);

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        File.Delete(_file);
    }
}
