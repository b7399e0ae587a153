using BoycottDirectory.Committees;
using BoycottDirectory.Committees.Claiming;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Claiming;

public abstract class ClaimProofsTests(Engine engine) : CatalogueTests(engine)
{
    private const string Mail = "us@acme.example";

    [Theory]
    [InlineData("us@acme.example", true), InlineData("us@lists.acme.example", true)]
    [InlineData("us@notacme.example", false), InlineData("us@example", false), InlineData("us@acme.example.evil.example", false)]
    public async Task A_mailbox_counts_at_the_domain_of_the_website_alone(string email, bool holds) => Assert.Equal(holds, (await Check("mailbox", email)).Holds);

    [Fact]
    public async Task A_dns_record_counts_with_the_code_of_entry_and_claimant()
    {
        await Catalogue.Put("acme", entry => entry with { Website = "https://www.acme.example/" });
        var proofs = Proofs("");
        Assert.False((await Check("dns", Mail, "boycott-directory=" + proofs.CodeOf("acme", "other@acme.example"))).Holds);
        Assert.True((await Check("dns", Mail, "boycott-directory=" + proofs.CodeOf("acme", Mail))).Holds);
        Assert.NotEqual(proofs.CodeOf("acme", Mail), proofs.CodeOf("other", Mail));
    }

    [Fact]
    public async Task A_page_counts_on_the_committees_own_site_alone() =>
        Assert.Equal("OtherHost", (await Check("website", Mail, page: "https://evil.example/acme.example")).Key);

    [Fact]
    public async Task Two_listed_committees_have_to_vouch_and_none_for_itself()
    {
        await Catalogue.Put("acme");
        await Catalogue.Put("one");
        await Catalogue.Put("two");
        Assert.True(await Vouch("one"));
        Assert.True(await Vouch("one"));
        Assert.False(await Vouch("acme"));
        Assert.Equal("FewVouchers", (await Check("vouched", Mail)).Key);
        Assert.True(await Vouch("two"));
        Assert.True((await Check("vouched", Mail)).Holds);
        Assert.Equal(["vouched", "vouched"], (await Catalogue.Get<CommitteeQueries>().FindBySlug("acme", "en"))!.Verifications.Select(rung => rung.Method));
        Catalogue.Clock.Advance(TimeSpan.FromDays(366));
        Assert.False((await Check("vouched", Mail)).Holds);

        Task<bool> Vouch(string slug) => Catalogue.Database.Write(async transaction =>
            await Catalogue.Get<LadderEdits>().Vouch(transaction, (await Slugs.Id(transaction, "committees", slug))!.Value, "acme"));
    }

    private async Task<ProofResult> Check(string way, string email, string record = "", string? page = null)
    {
        await Catalogue.Put("acme", entry => entry with { Website = "https://www.acme.example/" });
        var entry = await Catalogue.Get<CommitteeQueries>().FindBySlug("acme", "en");
        return await Proofs(record).Check(way, entry!, email, page, "https://directory.example/en/committees/acme", TestContext.Current.CancellationToken);
    }

    private ClaimProofs Proofs(string record) =>
        new(Catalogue.Get<SafeFetcher>(), new Records(record), Catalogue.Get<PrivateFields>(), Catalogue.Get<VoucherQueries>());

    private sealed class Records(string record) : TxtRecords
    {
        public override Task<IReadOnlyList<string>> Find(string domain, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(domain == "acme.example" ? ["v=spf1 -all", record] : []);
    }
}

public sealed class ClaimProofsOnSqlite() : ClaimProofsTests(Engine.Sqlite);

public sealed class ClaimProofsOnPostgres() : ClaimProofsTests(Engine.Postgres);
