using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Review;

public abstract class TwoPersonRuleTests(EditorialSite site)
{
    private static readonly DecisionWords Yes = DecisionWords.Of("keeps_the_rules");

    [Fact]
    public async Task One_editor_alone_publishes_no_new_entry_in_however_many_sessions()
    {
        var (editor, reviews) = (await site.Editor(Role.Editor), await site.Get<ReviewEdits>());
        var id = await Sent.Entry(site, Entries.Committee("alone"));

        for (var again = 0; again < 3; again++) Assert.Equal(Change.Held, (await reviews.Accept(id, 0, null, Yes, editor.Id)).Change);

        Assert.Equal(0, await Revisions("alone"));
    }

    [Fact]
    public async Task Who_proposes_does_not_decide()
    {
        var (author, second, third, reviews) = (await site.Editor(Role.Administrator), await site.Editor(Role.Editor), await site.Editor(Role.Editor), await site.Get<ReviewEdits>());
        var id = await Sent.Entry(site, Entries.Committee("own"), author: author.Id, from: null);

        Assert.Equal("OwnProposal", Assert.Single((await reviews.Accept(id, 0, null, Yes, author.Id)).Problems).Code);
        Assert.Equal(Change.Held, (await reviews.Accept(id, 0, null, Yes, second.Id)).Change);
        Assert.Equal(0, await Revisions("own"));
        Assert.Equal(Change.New, (await reviews.Accept(id, 0, null, Yes, third.Id)).Change);
        Assert.Equal(1, await Revisions("own"));
    }

    [Fact]
    public async Task An_approval_is_worth_nothing_for_other_contents()
    {
        var (first, second, reviews) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor), await site.Get<ReviewEdits>());
        var entry = Entries.Committee("bound");
        var id = await Sent.Entry(site, entry);
        var altered = Snapshots.Write(entry with { Founded = "2005" });

        Assert.Equal(Change.Held, (await reviews.Accept(id, 0, null, Yes, first.Id)).Change);
        Assert.Equal(Change.Held, (await reviews.Accept(id, 0, altered, Yes, second.Id)).Change);
        Assert.Equal(Change.Held, (await reviews.Accept(id, 0, altered, Yes, second.Id)).Change);
        Assert.Equal(Change.Held, (await reviews.Accept(id, 0, Snapshots.Write(entry with { Founded = "2006" }), Yes, first.Id)).Change);
        Assert.Equal(0, await Revisions("bound"));

        Assert.Equal(Change.New, (await reviews.Accept(id, 0, altered, Yes, first.Id)).Change);
        Assert.Equal("changed", await (await site.Get<Database>()).Scalar<string>("select outcome from decisions where submission_id = @id", new { id }));
    }

    [Fact]
    public async Task Fifty_who_approve_at_once_publish_once()
    {
        var (first, second, reviews) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor), await site.Get<ReviewEdits>());
        var id = await Sent.Entry(site, Entries.Committee("race"));
        await reviews.Accept(id, 0, null, Yes, first.Id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => reviews.Accept(id, 0, null, Yes, second.Id))));

        Assert.Single(outcomes, outcome => outcome.Change == Change.New);
        Assert.All(outcomes.Where(outcome => outcome.Change != Change.New), outcome => Assert.Contains(Assert.Single(outcome.Problems).Code, new[] { "Decided", "Overtaken" }));
        Assert.Equal(1, await Revisions("race"));
    }

    [Fact]
    public async Task A_yes_of_somebody_who_may_no_longer_decide_does_not_count()
    {
        var (first, second, reviews) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor), await site.Get<ReviewEdits>());
        var id = await Sent.Entry(site, Entries.Committee("gone"));
        await reviews.Accept(id, 0, null, Yes, first.Id);
        await (await site.Get<AccountEdits>()).ChangeRole(first.Id, Role.Reader);

        Assert.Equal(Change.Held, (await reviews.Accept(id, 0, null, Yes, second.Id)).Change);
    }

    [Fact]
    public async Task A_change_of_a_committee_needs_one()
    {
        await Sent.Put(site, "known");
        var id = await Sent.Entry(site, Entries.Committee("known") with { Founded = "2005" }, basedOn: 1);
        Assert.Equal(Change.Changed, (await (await site.Get<ReviewEdits>()).Accept(id, 1, null, Yes, (await site.Editor(Role.Editor)).Id)).Change);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_not_kept_for_a_second_person()
    {
        var editor = await site.Editor(Role.Editor);
        var id = await Sent.Entry(site, Entries.Committee("ruled") with { Country = "ZZ" });
        Assert.Equal("Country", Assert.Single((await (await site.Get<ReviewEdits>()).Accept(id, 0, null, Yes, editor.Id)).Problems).Code);
        Assert.Empty((await (await site.Get<ReviewQueries>()).StateOf(id)).Approvals);
    }

    private async Task<long> Revisions(string slug) => await (await site.Get<Database>()).Scalar<long>(
        "select count(*) from revisions r join submissions s on s.id = r.submission_id where s.entry_slug = @slug", new { slug });
}

public sealed class TwoPersonRuleTestsOnSqlite(EditorialSiteOnSqlite site) : TwoPersonRuleTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class TwoPersonRuleTestsOnPostgres(EditorialSiteOnPostgres site) : TwoPersonRuleTests(site), IClassFixture<EditorialSiteOnPostgres>;
