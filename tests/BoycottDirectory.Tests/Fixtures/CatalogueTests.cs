using BoycottDirectory.Storage;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>What tests of queries and edits begin with: an empty catalogue of their own, on the engine that the subclass names.</summary>
public abstract class CatalogueTests(Engine engine) : IAsyncLifetime
{
    protected Engine Engine { get; } = engine;

    protected Catalogue Catalogue { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Catalogue = await Catalogue.Make(Engine);

    public async ValueTask DisposeAsync()
    {
        await Catalogue.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
