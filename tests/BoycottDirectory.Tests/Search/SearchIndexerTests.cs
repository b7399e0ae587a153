using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Search;

/// <summary>That what is searched is what is public, whatever kind changes and whoever's fault it is.</summary>
public abstract class SearchIndexerTests(Engine engine) : CatalogueTests(engine)
{
    private DirectorySearch Search => Catalogue.Get<DirectorySearch>();

    [Fact]
    public async Task Finds_a_target_by_its_name_in_the_other_script()
    {
        await Catalogue.PutTarget("carrefour", entry => entry with { Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Carrefour" } } });
        Assert.Equal(Change.New, (await Catalogue.PutClaim("c1", "carrefour")).Change);

        Assert.Equal("target/carrefour", (await Found("كارفور"))[0]);
    }

    [Fact]
    public async Task Finds_a_target_only_while_a_claim_supports_it()
    {
        await Catalogue.PutTarget("acorn");
        Assert.Empty(await Found("acorn"));

        await Catalogue.PutClaim("c1", "acorn");
        Assert.Equal(["target/acorn"], await Found("acorn"));

        await Catalogue.PutClaim("c1", "acorn", claim => claim with
        {
            State = "withdrawn", Texts = new(StringComparer.Ordinal) { ["en"] = claim.Texts["en"] with { Correction = "Wrong." }, ["ar"] = claim.Texts["ar"] },
        });
        Assert.Empty(await Found("acorn"));
        await AssertInStep();
    }

    [Fact]
    public async Task Finds_a_target_by_reason_number_and_owner_and_forgets_the_owners_old_name()
    {
        await Catalogue.PutTarget("zebra");
        await Catalogue.PutTarget("acorn", entry => entry with { Owners = [new() { Slug = "zebra" }], Identifiers = [new() { Scheme = "wikidata", Value = "Q987654" }] });
        await Catalogue.PutClaim("c1", "acorn", claim => claim with { Reasons = ["surveillance"] });
        foreach (var words in new[] { "zebra", "Q987654", "surveillance", "المراقبة", "فرنسا" }) Assert.Equal((words, "target/acorn"), (words, await Found(words) is [var first, ..] ? first : null));

        await Catalogue.PutTarget("zebra", entry => entry with { Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Quagga" }, ["ar"] = new() { Name = "كواجا" } } });
        Assert.Equal(["target/acorn"], await Found("quagga"));
        Assert.Empty(await Found("\"zebra\""));

        await Catalogue.PutClaim("c1", "acorn", claim => claim with { Reasons = ["energy"] });
        Assert.Empty(await Found("\"surveillance\""));
        await AssertInStep();
    }

    [Fact]
    public async Task Moves_with_a_claim_from_one_target_to_another_and_with_a_campaign()
    {
        await Catalogue.Put("acme");
        await Catalogue.PutTarget("acorn");
        await Catalogue.PutTarget("birch");
        await Catalogue.PutClaim("c1", "acorn");
        await Catalogue.PutClaim("c1", "acorn", claim => claim with { Target = "birch" });
        Assert.Empty(await Found("\"acorn\""));
        Assert.Equal(["target/birch"], await Found("\"birch\""));

        await Catalogue.PutCampaign(TargetEntries.Campaign("oak", "acme", "acorn"));
        Assert.Equal(["target/acorn"], await Found("\"acorn\""));
        Assert.Equal(["campaign/oak"], await Found("\"campaign oak\""));

        await Catalogue.PutCampaign(TargetEntries.Campaign("oak", "acme", "birch"));
        Assert.Empty(await Found("\"acorn\""));
        await AssertInStep();
    }

    [Fact]
    public async Task Keeps_the_index_in_step_with_every_kind()
    {
        await EveryKind.Put(Catalogue.Get);
        await AssertInStep();
        Assert.Equal(["campaign/push", "committee/acme", "event/rally", "target/brand"],
            (await Catalogue.Database.Rows<string>("select kind || '/' || slug from search_documents order by kind, slug")).Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<string>> Found(string words) =>
        [.. (await Search.Find(new SearchRequest { Text = words })).Hits.Select(found => $"{found.Hit.Kind}/{found.Hit.Slug}")];

    // Pages are indexed when the site starts, which it does not here.
    private async Task AssertInStep() => Assert.Empty((await Search.Check()).Where(one => one.Kind != "page"));
}

public sealed class SearchIndexerOnSqlite() : SearchIndexerTests(Engine.Sqlite);

public sealed class SearchIndexerOnPostgres() : SearchIndexerTests(Engine.Postgres);
