using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Targets;

public abstract class TargetEditsTests(Engine engine) : CatalogueTests(engine)
{
    [Fact]
    public async Task Refuses_ownership_that_goes_round_in_a_circle()
    {
        await Catalogue.PutTarget("top");
        await Owned("middle", "top");
        await Owned("low", "middle");

        var outcome = await Owned("top", "low");

        Assert.Equal(("owner", "Cycle"), (Assert.Single(outcome.Problems).Field, outcome.Problems[0].Code));
    }

    [Fact]
    public async Task Refuses_an_owner_that_is_not_there() =>
        Assert.Equal("NoOwner", Assert.Single((await Owned("acme", "nobody")).Problems).Code);

    [Fact]
    public async Task Shows_owners_above_and_what_it_owns_below()
    {
        foreach (var slug in new[] { "top", "middle", "low", "other" }) await Catalogue.PutTarget(slug);
        await Owned("middle", "top");
        await Owned("low", "middle");
        await Owned("other", "top");
        await Catalogue.PutClaim("c1", "middle");

        var middle = (await Catalogue.Get<TargetQueries>().FindBySlug("middle", "en"))!;

        Assert.Equal([("top", 1, 50.5), ("low", -1, 50.5)], middle.Relatives.Select(relative => (relative.Slug, relative.Depth, relative.Share ?? 0)));
        Assert.False(middle.Relatives[0].HasPage);
    }

    [Fact]
    public async Task Refuses_a_person_and_writes_nothing()
    {
        var outcome = await Catalogue.PutTarget("somebody", target => target with { Classification = "person" });

        Assert.Equal(Change.Refused, outcome.Change);
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from targets"));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from revisions where kind = 'target'"));
    }

    [Fact]
    public async Task Puts_on_record_each_change_once()
    {
        await Catalogue.PutTarget("acme");
        var same = await Catalogue.PutTarget("acme");
        var changed = await Catalogue.PutTarget("acme", target => target with { Country = "DE" });

        Assert.Equal((Change.Same, Change.Changed), (same.Change, changed.Change));
        Assert.Equal(2, await Catalogue.Database.Scalar<long>("select count(*) from decisions where kind = 'target'"));
    }

    private Task<Outcome> Owned(string slug, string owner) =>
        Catalogue.PutTarget(slug, target => target with { Owners = [new Ownership { Slug = owner, Share = 50.5 }] });
}

public sealed class TargetEditsOnSqlite() : TargetEditsTests(Engine.Sqlite);

public sealed class TargetEditsOnPostgres() : TargetEditsTests(Engine.Postgres);
