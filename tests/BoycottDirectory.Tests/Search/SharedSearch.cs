using BoycottDirectory.Storage;
using Xunit;

namespace BoycottDirectory.Tests.Search;

/// <summary>Directories that many tests ask and none changes: one for each test would take most of its time.</summary>
public abstract class SharedSearch(Engine engine) : IAsyncLifetime
{
    /// <summary>The small directory.</summary>
    public SearchFixture Directory { get; } = new(engine);

    /// <summary>The small directory with entries that questions are meant for, and others that only look so.</summary>
    public SearchFixture Asked { get; } = new(engine);

    /// <summary>A directory that a test may change.</summary>
    public Task<SearchFixture> Own() => new SearchFixture(engine).Open();

    public async ValueTask InitializeAsync()
    {
        await Directory.Open();
        await Asked.Open();
        await Asked.Rebuild(SmallDirectory.Documents.Concat(SmallDirectory.Asked).GroupBy(document => document.Slug).Select(same => same.Last()));
    }

    public async ValueTask DisposeAsync()
    {
        await Directory.DisposeAsync();
        await Asked.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SearchOnSqlite() : SharedSearch(Engine.Sqlite);

public sealed class SearchOnPostgres() : SharedSearch(Engine.Postgres);
