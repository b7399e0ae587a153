using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Storage;

public abstract class CatalogueVersionTests(Engine engine)
{
    [Fact]
    public async Task A_change_by_another_process_shows_within_two_seconds()
    {
        await using var site = new Site(engine);
        var before = await site.Page("/en/committees?q=newcomer");
        Assert.DoesNotContain("/en/committees/newcomer", before, StringComparison.Ordinal);
        var file = Path.Combine(site.DataDirectory, "committees.csv");
        await File.WriteAllTextAsync(file, "slug,classification,name_en,sources\nnewcomer,union,Newcomer,https://a.example/\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("en", ["import", "committees", file, "--data", site.DataDirectory, .. site.Connection is { } connection ? new[] { "--database", connection } : []]);
        Assert.Equal((0, ""), (run.Code, run.Errors));

        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Contains("/en/committees/newcomer", await site.Page("/en/committees?q=newcomer"), StringComparison.Ordinal);
    }
}

public sealed class CatalogueVersionOnSqlite() : CatalogueVersionTests(Engine.Sqlite);

public sealed class CatalogueVersionOnPostgres() : CatalogueVersionTests(Engine.Postgres);
