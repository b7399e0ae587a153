using System.Data.Common;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;

namespace BoycottDirectory.Tests.Search;

/// <summary>A small directory with a search index on some engine.</summary>
public sealed class SearchFixture(Engine engine) : IAsyncDisposable
{
    private TestDatabase? database;

    public Engine Engine { get; } = engine;

    public Database Database { get; private set; } = null!;

    public DbConnection Connection { get; private set; } = null!;

    public SearchQueries Queries => new(Connection, Engine);

    public Searcher Searcher => new(Queries);

    public async Task<SearchFixture> Open()
    {
        database = await TestDatabase.Make(Engine);
        Database = new Database(database.Options);
        Connection = await Database.OpenToWrite();
        await Rebuild(SmallDirectory.Documents);
        return this;
    }

    public async Task Rebuild(IEnumerable<SearchDocument> documents, IProgress<int>? progress = null)
    {
        await using var transaction = await Connection.BeginTransactionAsync();
        await new SearchEdits(Engine).Rebuild(documents, transaction, progress);
        await transaction.CommitAsync();
    }

    public async Task Put(SearchDocument document)
    {
        await using var transaction = await Connection.BeginTransactionAsync();
        await new SearchEdits(Engine).Put(document, transaction);
        await transaction.CommitAsync();
    }

    public async Task Remove(string kind, string slug)
    {
        await using var transaction = await Connection.BeginTransactionAsync();
        await new SearchEdits(Engine).Remove(kind, slug, transaction);
        await transaction.CommitAsync();
    }

    public Task<SearchAnswer> Find(string text, SearchFilter? filter = null) =>
        Searcher.Find(new SearchRequest { Text = text, Filter = filter ?? SearchFilter.None });

    public async Task<string?> First(string text) => (await Find(text)).Hits is [var best, ..] ? best.Slug : null;

    public async ValueTask DisposeAsync()
    {
        if (database is null) return;
        await Connection.DisposeAsync();
        await Database.DisposeAsync();
        await database.DisposeAsync();
    }
}
