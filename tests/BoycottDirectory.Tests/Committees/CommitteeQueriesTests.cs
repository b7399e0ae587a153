using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public abstract class CommitteeQueriesTests(Engine engine) : CatalogueTests(engine)
{
    private CommitteeQueries Queries => Catalogue.Get<CommitteeQueries>();

    [Fact]
    public async Task Finds_none_where_none_is_or_it_is_hidden()
    {
        await Catalogue.Put("hidden");
        await Catalogue.Database.Execute("update committees set visibility = 'hidden'");

        Assert.Null(await Queries.FindBySlug("hidden", "ar"));
        Assert.Null(await Queries.IdOf("hidden"));
        Assert.Null(await Queries.FindBySlug("unheard-of", "ar"));
    }

    [Fact]
    public async Task Finds_an_unlisted_one_by_its_address()
    {
        await Catalogue.Put("quiet");
        await Catalogue.Database.Execute("update committees set visibility = 'unlisted'");
        Assert.Equal("unlisted", (await Queries.FindBySlug("quiet", "ar"))!.Visibility);
    }

    [Fact]
    public async Task Leads_an_old_address_to_the_new_one()
    {
        await Catalogue.Database.Execute("insert into redirects (kind, old_slug, new_slug) values ('committee', 'old', 'new'), ('target', 'other', 'new')");
        Assert.Equal("new", await Queries.RedirectOf("old"));
        Assert.Null(await Queries.RedirectOf("other"));
        Assert.Null(await Queries.RedirectOf("new"));
    }

    [Theory]
    [InlineData("confirmed", "confirmed", true)]
    [InlineData("confirmed", null, false)]
    [InlineData(null, "confirmed", false)]
    [InlineData("confirmed", "proposed", false)]
    [InlineData("confirmed", "declined", false)]
    [InlineData("withdrawn", "confirmed", false)]
    [InlineData(null, null, false)]
    public async Task Calls_a_link_confirmed_only_when_both_sides_say_so(string? from, string? to, bool confirmed)
    {
        await Catalogue.Put("member");
        await Catalogue.Put("network");
        await Catalogue.Link("member", "member_of", "network", link => link with { FromState = from, ToState = to });

        foreach (var slug in new[] { "member", "network" })
            Assert.Equal(confirmed, Assert.Single((await Queries.FindBySlug(slug, "ar"))!.Affiliations).ConfirmedByBoth);
    }

    [Theory]
    [InlineData(null, "confirmed", 1)]
    [InlineData("confirmed", "confirmed", 1)]
    [InlineData("confirmed", null, 0)]
    [InlineData("confirmed", "declined", 0)]
    [InlineData("confirmed", "withdrawn", 0)]
    [InlineData("confirmed", "proposed", 0)]
    [InlineData(null, null, 0)]
    public async Task Shows_a_recognition_only_when_the_one_that_recognises_confirmed_it(string? claimant, string? recogniser, int shown)
    {
        await Catalogue.Put("claimant");
        await Catalogue.Put("recogniser");
        await Catalogue.Link("claimant", "recognised_by", "recogniser", link => link with { FromState = claimant, ToState = recogniser });

        foreach (var slug in new[] { "claimant", "recogniser" })
            Assert.Equal(shown, (await Queries.FindBySlug(slug, "ar"))!.Affiliations.Count);
    }

    [Fact]
    public async Task Shows_a_link_from_both_of_its_ends()
    {
        await Catalogue.Put("member");
        await Catalogue.Put("network", entry => entry.NamedOnly("en", "Network"));
        await Catalogue.Link("member", "member_of", "network", link => link with
        {
            Since = "2005-07",
            Until = "2010",
            FromState = "confirmed",
            ToState = "proposed",
            Notes = new() { ["ar"] = "ملاحظة" },
            Sources = ["https://b.example/", "https://a.example/"],
        });

        var seen = Assert.Single((await Queries.FindBySlug("member", "ar"))!.Affiliations);
        Assert.Equal(("network", null, "Network", true, "confirmed", "proposed"), (seen.Slug, seen.Name, seen.OtherName, seen.IsFrom, seen.OwnState, seen.OtherState));
        Assert.Equal(("2005-07", "2010", "ملاحظة", null), (seen.Since, seen.Until, seen.Note, seen.OtherNote));
        Assert.Equal(["https://b.example/", "https://a.example/"], seen.Sources.Select(source => source.Url));

        var back = Assert.Single((await Queries.FindBySlug("network", "en"))!.Affiliations);
        Assert.Equal(("member", "Committee member", false, "proposed", "confirmed"), (back.Slug, back.Name, back.IsFrom, back.OwnState, back.OtherState));
        Assert.Equal((null, "ملاحظة"), (back.Note, back.OtherNote));
    }

    [Fact]
    public async Task Says_nothing_of_a_link_whose_other_end_is_hidden()
    {
        await Catalogue.Put("seen");
        await Catalogue.Put("unseen");
        await Catalogue.Link("seen", "member_of", "unseen");
        await Catalogue.Database.Execute("update committees set visibility = 'hidden' where slug = 'unseen'");

        Assert.Empty((await Queries.FindBySlug("seen", "ar"))!.Affiliations);
    }

    [Fact]
    public async Task Shows_the_rungs_of_verification_until_they_expire()
    {
        await Catalogue.Put("acme");
        await Catalogue.Put("voucher");
        await Catalogue.Database.Execute("""
            insert into verifications (committee_id, method, by_committee_id, verified_at, expires_at)
            select a.id, 'vouched', v.id, @now, @expires from committees a, committees v where a.slug = 'acme' and v.slug = 'voucher'
            """, new { now = Catalogue.Start, expires = Catalogue.Start.AddYears(1) });

        var rung = Assert.Single((await Queries.FindBySlug("acme", "ar"))!.Verifications);
        Assert.Equal(("vouched", "voucher", "لجنة voucher", Catalogue.Start), (rung.Method, rung.BySlug, rung.ByName, rung.VerifiedAt));

        Catalogue.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Empty((await Queries.FindBySlug("acme", "ar"))!.Verifications);
    }
}

public sealed class CommitteeQueriesOnSqlite() : CommitteeQueriesTests(Engine.Sqlite);

public sealed class CommitteeQueriesOnPostgres() : CommitteeQueriesTests(Engine.Postgres);
