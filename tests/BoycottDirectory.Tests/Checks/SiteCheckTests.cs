using BoycottDirectory.Checks;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Checks;

public abstract class SiteCheckTests(Engine engine) : CatalogueTests(engine)
{
    [Fact]
    public async Task Finds_no_fault_in_what_the_site_wrote()
    {
        await EveryKind.Put(Catalogue.Get);
        var findings = await Find();
        Assert.Empty(findings.Where(finding => finding.IsFault));
        // The one claim whose source has no archived copy is work for editors.
        Assert.Contains(findings, finding => finding.Code == "NotArchived");
    }

    [Theory]
    [InlineData("ClaimWithoutSource", "delete from claim_sources", "brand-c1")]
    [InlineData("RevisionBehind", "update all_targets set revision = 7 where slug = 'brand'", "target brand")]
    [InlineData("NotInLists", "delete from committee_order where lang = 'ar'", "committee acme")]
    [InlineData("TargetWithoutGround", "update all_targets set status = 'called_for' where slug = 'ghost-company'", "ghost-company")]
    [InlineData("SubmissionUndecided", "delete from decision_texts; delete from decisions where kind = 'committee'", "committee acme")]
    public async Task Names_what_contradicts_itself(string code, string damage, string example)
    {
        await EveryKind.Put(Catalogue.Get);
        await Catalogue.Database.Execute(damage);
        var fault = Assert.Single(await Find(), finding => finding.Code == code);
        Assert.True(fault.IsFault);
        Assert.Contains(example, fault.Examples);
    }

    [Fact]
    public async Task Counts_what_has_grown_old()
    {
        await EveryKind.Put(Catalogue.Get);
        Catalogue.Clock.Advance(TimeSpan.FromDays(3 * 366));
        var findings = await Find();
        Assert.Contains(findings, finding => finding is { Code: "CommitteeHidden", IsFault: false });
        Assert.Contains(findings, finding => finding is { Code: "ClaimToReview", IsFault: false });
    }

    private Task<IReadOnlyList<Finding>> Find() => Catalogue.Get<SiteCheck>().Find(most: 5);
}

public sealed class SiteCheckOnSqlite() : SiteCheckTests(Engine.Sqlite);

public sealed class SiteCheckOnPostgres() : SiteCheckTests(Engine.Postgres);
