using BoycottDirectory.Accounts;
using BoycottDirectory.Campaigns;
using BoycottDirectory.Claims;
using BoycottDirectory.Committees;
using BoycottDirectory.Repair;
using BoycottDirectory.Review;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Repair;

public abstract class MergeEditsTests(EditorialSite site)
{
    [Fact]
    public async Task A_merged_committee_takes_links_campaigns_stances_events_and_managers_along()
    {
        foreach (var slug in new[] { "m-stays", "m-goes", "m-friend" }) await Sent.Put(site, slug);
        await Target("m-firm");
        await Link("m-goes", "member_of", "m-friend");
        await Link("m-stays", "member_of", "m-friend");
        await Link("m-goes", "partner_of", "m-stays");
        await Link("m-friend", "chapter_of", "m-goes");
        await (await site.Get<CampaignEdits>()).Put("m-push", _ => TargetEntries.Campaign("m-push", "m-goes", "m-firm"), Entries.Origin);
        await (await site.Get<PositionEdits>()).Put(new() { Committee = "m-goes", Target = "m-firm", Verb = "divested_from", Sources = ["https://acme.example/"] }, Entries.Origin);
        await (await site.Get<ClaimEdits>()).Put("m-claim", _ => TargetEntries.Claim("m-claim", "m-firm") with { AssertedBy = "m-goes" }, Entries.Origin);
        var database = await site.Get<Database>();
        await database.Execute("insert into mailboxes (address, address_index, lang, added_at) values ('x', @index, 'en', @now)", new { index = Guid.NewGuid().ToByteArray(), now = Catalogue.Start });
        await database.Execute("insert into committee_managers (committee_id, mailbox_id, since) select c.id, (select max(id) from mailboxes), '2026-01-01T00:00:00Z' from committees c where c.slug = 'm-goes'");

        await Merge("committee", "m-goes", "m-stays");

        var stays = (await (await site.Get<CommitteeQueries>()).FindBySlug("m-stays", "en"))!;
        Assert.Equal(["chapter_of m-friend", "member_of m-friend"], stays.Affiliations.Select(link => $"{link.Kind} {link.Slug}").Order(StringComparer.Ordinal));
        Assert.Equal(["m-stays"], (await (await site.Get<CampaignQueries>()).FindBySlug("m-push", "en"))!.Committees.Select(part => part.Slug));
        Assert.Equal("m-stays divested_from", await database.Scalar<string>("select c.slug || ' ' || p.verb from committee_targets p join committees c on c.id = p.committee_id join targets t on t.id = p.target_id where t.slug = 'm-firm'"));
        Assert.Equal("m-stays", await database.Scalar<string>("select c.slug from claims k join committees c on c.id = k.asserted_by_committee_id where k.slug = 'm-claim'"));
        Assert.Equal("m-stays", await database.Scalar<string>("select c.slug from committee_managers m join committees c on c.id = m.committee_id where c.slug like 'm-%'"));
        Assert.Contains(await database.Rows<string>("select name from committee_other_names o join committees c on c.id = o.committee_id where c.slug = 'm-stays'"), name => name == "Committee m-goes");
        Assert.Equal("m-stays", await (await site.Get<CommitteeQueries>()).RedirectOf("m-goes"));
        Assert.Empty((await (await site.Get<DirectorySearch>()).Check()).Where(one => one.Slug.StartsWith("m-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_merged_target_takes_its_claims_and_owners_along_and_its_status_follows()
    {
        foreach (var slug in new[] { "t-stays", "t-goes", "t-owned" }) await Target(slug, slug == "t-owned" ? entry => entry with { Owners = [new() { Slug = "t-goes" }] } : null);
        await (await site.Get<ClaimEdits>()).Put("t-claim", _ => TargetEntries.Claim("t-claim", "t-goes"), Entries.Origin);

        await Merge("target", "t-goes", "t-stays");

        var database = await site.Get<Database>();
        Assert.Equal("called_for", await database.Scalar<string>("select status from targets where slug = 't-stays'"));
        Assert.Equal("t-stays", await database.Scalar<string>("select t.slug from claims k join targets t on t.id = k.target_id where k.slug = 't-claim'"));
        Assert.Equal("t-stays", await database.Scalar<string>("select w.slug from target_owners o join targets t on t.id = o.target_id join targets w on w.id = o.owner_id where t.slug = 't-owned'"));
        Assert.Equal("t-stays", await (await site.Get<TargetQueries>()).RedirectOf("t-goes"));
    }

    [Fact]
    public async Task Old_addresses_lead_on_in_one_step_however_often_entries_were_merged()
    {
        foreach (var slug in new[] { "c-one", "c-two", "c-three" }) await Sent.Put(site, slug);
        await Merge("committee", "c-one", "c-two");
        await Merge("committee", "c-two", "c-three");
        var committees = await site.Get<CommitteeQueries>();
        Assert.Equal(("c-three", "c-three"), (await committees.RedirectOf("c-one"), await committees.RedirectOf("c-two")));
        Assert.Contains("/en/committees/c-three", (await site.Get("/en/committees/c-one")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_proposed_to_an_entry_that_was_merged_away_is_refused_with_the_address_of_the_other()
    {
        foreach (var slug in new[] { "d-goes", "d-stays" }) await Sent.Put(site, slug);
        var waiting = await Sent.Entry(site, Entries.Committee("d-goes") with { Founded = "2005" }, basedOn: 1);
        await Merge("committee", "d-goes", "d-stays");

        var outcome = await (await site.Get<SubmissionDecisions>()).Accept(waiting, 1, null, DecisionWords.Of("keeps_the_rules"), null);

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(("MergedAway", "d-stays"), (problem.Code, problem.Arguments.Single()));
        Assert.Equal("pending", await (await site.Get<Database>()).Scalar<string>("select state from submissions where id = @waiting", new { waiting }));
    }

    [Fact]
    public async Task A_split_makes_a_new_entry_by_two_and_both_histories_say_so()
    {
        await Sent.Put(site, "s-both");
        var (one, two) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor));
        var names = new Dictionary<string, string> { ["en"] = "The second half", ["ar"] = "النصف الثاني" };
        Assert.Equal(Change.Held, (await (await site.Get<SplitEdits>()).Propose("committee", await Id("s-both"), "s-half", names, new RepairOrder(one.Id, DecisionWords.Of("two_things")))).Change);
        Assert.Equal("SlugTaken", (await (await site.Get<SplitEdits>()).Propose("committee", await Id("s-both"), "s-both", names, new RepairOrder(one.Id, DecisionWords.Of("two_things")))).Problems.Single().Code);

        var database = await site.Get<Database>();
        var id = await database.Scalar<long>("select id from submissions where entry_slug = 's-half'");
        await (await site.Get<ReviewEdits>()).Accept(id, 0, null, DecisionWords.Of("keeps_the_rules"), two.Id);

        Assert.Equal(["s-both split split_off", "s-half accepted keeps_the_rules", "s-half split split_from"], await database.Rows<string>("""
            select c.slug || ' ' || d.outcome || ' ' || d.reason from decisions d join committees c on c.id = d.entry_id
            where d.kind = 'committee' and c.slug in ('s-half', 's-both') and d.submission_id = @id order by 1
            """, new { id }));
        Assert.Contains("became an entry of its own", await site.Page("/en/committees/s-both/history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_fifty_who_say_yes_at_once_exactly_one_publishes()
    {
        var id = await Sent.Entry(site, Entries.Committee("race"));
        var editors = new List<long>();
        for (var number = 0; number < 10; number++) editors.Add((await site.Editor(Role.Editor)).Id);
        var reviews = await site.Get<ReviewEdits>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => reviews.Accept(id, 0, null, DecisionWords.Of("keeps_the_rules"), editors[number % editors.Count]))));

        Assert.Single(outcomes, outcome => outcome.Change == Change.New);
        Assert.Equal(1, await (await site.Get<Database>()).Scalar<long>("select count(*) from revisions r join committees c on c.id = r.entry_id where r.kind = 'committee' and c.slug = 'race'"));
        Assert.Equal(1, await (await site.Get<Database>()).Scalar<long>("select count(*) from decisions where submission_id = @id", new { id }));
    }

    private async Task Merge(string kind, string goes, string stays)
    {
        var (one, two) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor));
        var merges = await site.Get<MergeProposals>();
        Assert.Equal(Change.Held, (await merges.Propose(kind, await Id(goes, kind), await Id(stays, kind), new RepairOrder(one.Id, DecisionWords.Of("duplicate")))).Change);
        var id = await (await site.Get<Database>()).Scalar<long>("select max(id) from submissions where type = 'merge' and entry_slug = @goes", new { goes });
        Assert.Empty((await (await site.Get<ReviewEdits>()).Accept(id, await Revision(goes, kind), null, DecisionWords.Of("keeps_the_rules"), two.Id)).Problems);
        Assert.Equal("accepted", await (await site.Get<Database>()).Scalar<string>("select state from submissions where id = @id", new { id }));
    }

    private async Task<long> Revision(string slug, string kind) => await (await site.Get<Database>()).Scalar<long>($"select revision from {(kind == "committee" ? "committees" : "all_targets")} where slug = @slug", new { slug });

    private async Task Target(string slug, Func<TargetEntry, TargetEntry>? change = null) =>
        await (await site.Get<TargetEdits>()).Put(slug, _ => (change ?? (entry => entry))(TargetEntries.Target(slug)), Entries.Origin);

    private async Task Link(string from, string kind, string to) => await (await site.Get<AffiliationEdits>()).Put(Entries.Link(from, kind, to), Entries.Origin);

    private async Task<long> Id(string slug, string kind = "committee") => await (await site.Get<Database>()).Scalar<long>($"select id from {(kind == "committee" ? "committees" : "all_targets")} where slug = @slug", new { slug });
}

public sealed class MergeEditsOnSqlite(EditorialSiteOnSqlite site) : MergeEditsTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class MergeEditsOnPostgres(EditorialSiteOnPostgres site) : MergeEditsTests(site), IClassFixture<EditorialSiteOnPostgres>;
