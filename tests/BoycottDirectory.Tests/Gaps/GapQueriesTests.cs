using BoycottDirectory.Committees;
using BoycottDirectory.Gaps;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Gaps;

public abstract class GapQueriesTests(Engine engine) : CatalogueTests(engine)
{
    private GapQueries Gaps => Catalogue.Get<GapQueries>();

    [Fact]
    public async Task A_country_is_covered_by_a_committee_there_or_by_one_that_serves_it()
    {
        await Catalogue.Put("brussels", committee => committee with { Country = "BE", AreasServed = ["LU"] });

        var missing = await Gaps.CountriesWithoutCommittee();

        Assert.DoesNotContain("BE", missing);
        Assert.DoesNotContain("LU", missing);
        Assert.Contains("NL", missing);
    }

    [Fact]
    public async Task A_committee_hidden_by_its_age_covers_no_country()
    {
        await Catalogue.Put("ancient", committee => committee with { Country = "NL", ConfirmedAt = Catalogue.Start.AddYears(-3) });

        Assert.Contains("NL", await Gaps.CountriesWithoutCommittee());
    }

    [Fact]
    public async Task A_target_with_a_live_claim_lacks_a_campaign_until_one_names_it()
    {
        await Catalogue.Put("home");
        await Catalogue.PutTarget("acme");
        await Catalogue.PutTarget("bravo");
        await Catalogue.PutTarget("silent");
        await Catalogue.PutClaim("c1", "acme");
        await Catalogue.PutClaim("c2", "bravo");
        await Catalogue.PutCampaign(TargetEntries.Campaign("stop", "home", "acme"));

        var gap = await Gaps.TargetsWithoutCampaign("en");

        Assert.Equal((1, "/targets/bravo"), (gap.Number, Assert.Single(gap.Entries).Path));
    }

    [Fact]
    public async Task Each_language_has_its_own_list_of_what_to_translate()
    {
        await Catalogue.Put("both");
        await Catalogue.Put("arabic", committee => committee with { Texts = new() { ["ar"] = new CommitteeWords { Name = "لجنة", Description = "وصف" }, ["en"] = new CommitteeWords() } });

        Assert.Equal("/committees/arabic", Assert.Single((await Gaps.CommitteesToTranslate("en")).Entries).Path);
        Assert.Empty((await Gaps.CommitteesToTranslate("ar")).Entries);
    }

    [Fact]
    public async Task A_committee_that_nobody_confirmed_for_a_year_is_named()
    {
        await Catalogue.Put("fresh");
        await Catalogue.Put("old", committee => committee with { ConfirmedAt = Catalogue.Start.AddMonths(-13) });

        Assert.Equal("/committees/old", Assert.Single((await Gaps.CommitteesNotConfirmed("ar")).Entries).Path);
    }

    public sealed class OnSqlite() : GapQueriesTests(Engine.Sqlite);

    public sealed class OnPostgres() : GapQueriesTests(Engine.Postgres);
}
