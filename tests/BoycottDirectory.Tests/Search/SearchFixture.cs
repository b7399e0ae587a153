using BoycottDirectory.Storage;
using System.Data.Common;
using System.Reflection;
using BoycottDirectory.Search;
using Dapper;

namespace BoycottDirectory.Tests.Search;

/// <summary>A small directory with a search index on some engine.</summary>
public abstract class SearchFixture : IAsyncDisposable
{
    public abstract Engine Engine { get; }

    public DbConnection Connection { get; private set; } = null!;

    public SearchQueries Queries => new(Connection, Engine);

    public Searcher Searcher => new(Queries);

    public async Task<SearchFixture> Open()
    {
        Connection = await Connect();
        var name = $"Migrations/{(Engine == Engine.Sqlite ? "sqlite" : "postgres")}/0002_search.sql";
        using var reader = new StreamReader(Assembly.GetAssembly(typeof(Searcher))!.GetManifestResourceStream(name)!);
        await Connection.ExecuteAsync(await reader.ReadToEndAsync());
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
        if (Connection is not null) await Connection.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<DbConnection> Connect();
}
