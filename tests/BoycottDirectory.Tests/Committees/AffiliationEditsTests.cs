using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public abstract class AffiliationEditsTests(Engine engine) : CatalogueTests(engine)
{
    [Fact]
    public async Task Is_new_then_the_same_then_changed()
    {
        await Catalogue.Put("a");
        await Catalogue.Put("b");

        Assert.Equal(Change.New, (await Catalogue.Link("a", "member_of", "b")).Change);
        Assert.Equal(Change.Same, (await Catalogue.Link("a", "member_of", "b")).Change);
        Assert.Equal(Change.Changed, (await Catalogue.Link("a", "member_of", "b", link => link with { Since = "2005", Notes = new() { ["en"] = "noted" } })).Change);
        Assert.Equal(Change.New, (await Catalogue.Link("a", "partner_of", "b")).Change);
        Assert.Equal(Change.New, (await Catalogue.Link("b", "member_of", "a")).Change);

        Assert.Equal(3, await Catalogue.Database.Scalar<long>("select count(*) from affiliations"));
        Assert.Equal(4, await Catalogue.Database.Scalar<long>("select count(*) from revisions where kind = 'affiliation'"));
    }

    [Fact]
    public async Task Makes_notes_and_sources_anew()
    {
        await Catalogue.Put("a");
        await Catalogue.Put("b");
        await Catalogue.Link("a", "member_of", "b", link => link with { Notes = new() { ["en"] = "old", ["ar"] = "قديم" }, Sources = ["https://one.example/", "https://two.example/"] });
        await Catalogue.Link("a", "member_of", "b", link => link with { Notes = new() { ["en"] = "new" }, Sources = ["https://two.example/"] });

        var link = Assert.Single((await Catalogue.Get<CommitteeQueries>().FindBySlug("a", "en"))!.Affiliations);

        Assert.Equal(("new", null), (link.Note, link.OtherNote));
        Assert.Equal("https://two.example/", Assert.Single(link.Sources).Url);
    }

    [Fact]
    public async Task Refuses_a_link_to_a_committee_that_is_not_there()
    {
        await Catalogue.Put("a");

        var outcome = await Catalogue.Link("a", "member_of", "missing");

        Assert.Equal(Change.Refused, outcome.Change);
        Assert.Equal(("to", "NoCommittee", "missing"), (outcome.Problems[0].Field, outcome.Problems[0].Code, outcome.Problems[0].Arguments[0]));
    }

    [Fact]
    public async Task Takes_a_committee_that_the_same_dry_run_brings_as_existing()
    {
        var edits = Catalogue.Get<AffiliationEdits>();
        Assert.Equal(Change.New, (await edits.Put(Entries.Link("a", "member_of", "b"), Entries.Origin, _ => true, dryRun: true)).Change);
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from affiliations"));
    }
}

public sealed class AffiliationEditsOnSqlite() : AffiliationEditsTests(Engine.Sqlite);

public sealed class AffiliationEditsOnPostgres() : AffiliationEditsTests(Engine.Postgres);
