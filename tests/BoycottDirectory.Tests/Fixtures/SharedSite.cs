using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedSite))]

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>One program with the starter catalogue for all tests that only read it.</summary>
public sealed class SharedSite : Site
{
    private readonly Lazy<Task<IReadOnlyList<CrawledPage>>> crawl;

    public SharedSite() : base(Engine.Sqlite) => crawl = new(() => Fixtures.Crawl.Of(this));

    /// <summary>All that its links lead to; walked once.</summary>
    public Task<IReadOnlyList<CrawledPage>> Crawl => crawl.Value;
}
