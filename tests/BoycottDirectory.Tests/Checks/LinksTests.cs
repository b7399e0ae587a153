using BoycottDirectory.Checks;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace BoycottDirectory.Tests.Checks;

public abstract class LinksTests(Engine engine) : CatalogueTests(engine)
{
    [Fact]
    public async Task Watches_what_public_entries_and_proposals_lead_to_and_forgets_the_rest()
    {
        await Catalogue.Put("acme", entry => entry with { Website = "https://gone.example/", Sources = ["https://here.example/a", "https://here.example/b"] });
        await Catalogue.Database.Execute("""insert into submissions (kind, entry_slug, channel, snapshot, state, submitted_at) select 'committee', 'new', 'import', '{"website":"https://proposed.example/","note":"no address"}', 'pending', submitted_at from submissions limit 1""");
        await Sync();
        Assert.Equal(["https://gone.example/", "https://here.example/a", "https://here.example/b", "https://proposed.example/"], (await Links.Known()).Order(StringComparer.Ordinal));

        // One of each site.
        using var sites = new Scripted();
        Assert.Equal(3, await Worker(sites).AskDue(TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.Equal(1, await Worker(sites).AskDue(TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.Equal(0, await Worker(sites).AskDue(TimeSpan.Zero, TestContext.Current.CancellationToken));
        var counts = await Links.Counts();
        Assert.Equal((3, 1), (counts["good"], counts["dead"]));
        var (link, from) = Assert.Single(await Links.In("dead", 1));
        Assert.Equal(("https://gone.example/", "404"), (link.Address, link.Answer));
        Assert.Equal(("committee", "acme"), (Assert.Single(from).Kind, from[0].Slug));

        await Catalogue.Put("acme", entry => entry with { Website = null });
        await Sync();
        Assert.Empty(await Links.In("dead", 1));
    }

    [Fact]
    public async Task An_address_that_one_node_has_taken_is_not_asked_by_another()
    {
        await Catalogue.Put("acme", entry => entry with { Website = "https://here.example/", Sources = ["https://here.example/"] });
        await Sync();
        var edits = Catalogue.Get<LinkEdits>();
        Assert.Single(await edits.Take(["https://here.example/"]));
        Assert.Empty(await edits.Take(["https://here.example/"]));
        await edits.AskNext("https://here.example/");
        Assert.Single(await edits.Take(["https://here.example/"]));
    }

    private LinkQueries Links => Catalogue.Get<LinkQueries>();

    private async Task Sync() => await Catalogue.Get<LinkEdits>().Sync([.. await Links.Wanted()], await Links.Known());

    private LinkWorker Worker(Scripted sites) =>
        new(Links, Catalogue.Get<LinkEdits>(), new LinkCheck(sites, Options.Create(new SiteOptions())), new ConfigurationBuilder().Build(), Catalogue.Clock);
}

public sealed class LinksOnSqlite() : LinksTests(Engine.Sqlite);

public sealed class LinksOnPostgres() : LinksTests(Engine.Postgres);
