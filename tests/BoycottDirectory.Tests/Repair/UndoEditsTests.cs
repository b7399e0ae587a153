using BoycottDirectory.Campaigns;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Events;
using BoycottDirectory.Repair;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Repair;

public abstract class UndoEditsTests(Engine engine) : CatalogueTests(engine)
{
    private static readonly UndoScope TheBatch = new() { Batch = "a bad file" };

    private static readonly Origin BadFile = new("import", "import", "a bad file");

    private UndoEdits Undo => Catalogue.Get<UndoEdits>();

    [Fact]
    public async Task Takes_away_what_an_import_brought_and_gives_back_what_it_changed()
    {
        await Catalogue.Put("acme");
        await Bad("acme", entry => entry with { Founded = "1901" });
        await Bad("newcomer", entry => entry);

        var done = await Done(TheBatch, new UndoOrder(null));

        Assert.Equal([(UndoAction.Restore, "acme"), (UndoAction.Remove, "newcomer")], done.Steps.Select(step => (step.Action, step.Slug)));
        Assert.Null((await Find("acme"))!.Founded);
        Assert.Null(await Find("newcomer"));
        Assert.Equal(["acme"], await Catalogue.Database.Rows<string>("select slug from search_documents"));
    }

    [Fact]
    public async Task Says_beforehand_what_it_will_do_and_then_does_nothing_else()
    {
        await Catalogue.Put("acme");
        await Bad("acme", entry => entry with { Founded = "1901" });
        await Bad("newcomer", entry => entry);
        var preview = await Undo.Preview(TheBatch);
        Assert.Equal("1901", (await Find("acme"))!.Founded);

        var done = await Done(TheBatch, new UndoOrder(null));
        Assert.Equal(preview.Steps, done.Steps);
        Assert.Equal(2, done.Changes);
        Assert.Empty((await Undo.Preview(TheBatch)).Steps);
    }

    [Fact]
    public async Task Adds_to_history_and_takes_nothing_from_it()
    {
        await Catalogue.Put("acme");
        await Bad("acme", entry => entry with { Founded = "1901" });
        await Bad("newcomer", entry => entry);
        await Done(TheBatch, new UndoOrder(7));

        Assert.Equal(4, await Catalogue.Database.Scalar<long>("select count(*) from revisions"));
        Assert.Equal(["accepted import ", "accepted import ", "accepted import ", "removed batch_undone 7", "restored batch_undone 7"], await Catalogue.Database.Rows<string>("""
            select outcome || ' ' || reason || ' ' || coalesce(cast(decided_by as text), '') from decisions order by outcome, id
            """));
    }

    [Fact]
    public async Task Leaves_later_changes_of_other_fields_alone()
    {
        await Catalogue.Put("acme");
        await Bad("acme", entry => entry with { Founded = "1901" });
        await Catalogue.Put("acme", entry => entry with { Website = "https://acme.example/" });

        await Done(TheBatch, new UndoOrder(null));

        var acme = (await Find("acme"))!;
        Assert.Equal((null, "https://acme.example/"), (acme.Founded, acme.Website));
    }

    [Fact]
    public async Task Keeps_what_later_changes_rest_on_and_says_so()
    {
        await Catalogue.Put("acme");
        await Bad("acme", entry => entry with { Founded = "1901" });
        await Catalogue.Put("acme", entry => entry with { Founded = "1902" });
        await Bad("newcomer", entry => entry);
        await Catalogue.Put("newcomer", entry => entry with { Founded = "2001" });

        var done = await Done(TheBatch, new UndoOrder(null));

        Assert.Equal([("acme", "later"), ("newcomer", "later")], done.Steps.Select(step => (step.Slug, step.Why)));
        Assert.Equal("1902", (await Find("acme"))!.Founded);
        Assert.NotNull(await Find("newcomer"));
    }

    [Fact]
    public async Task Keeps_a_new_entry_to_which_others_refer_unless_they_go_with_it()
    {
        await Catalogue.Put("acme");
        await Bad("parent", entry => entry);
        await Bad("child", entry => entry);
        await Catalogue.Link("acme", "member_of", "parent");
        await Catalogue.Get<AffiliationEdits>().Put(Entries.Link("child", "member_of", "acme"), BadFile);

        var done = await Done(TheBatch, new UndoOrder(null));

        Assert.Equal("referred", done.Steps.Single(step => step.Slug == "parent").Why);
        Assert.Null(await Find("child"));
        Assert.Equal(["parent"], (await Find("acme"))!.Affiliations.Select(link => link.Slug));
    }

    [Fact]
    public async Task Hides_targets_claims_campaigns_and_positions_from_every_reader()
    {
        await Catalogue.Put("acme");
        await Catalogue.PutTarget("firm");
        await Catalogue.PutClaim("firm-c1", "firm");
        await Catalogue.Get<TargetEdits>().Put("bad-firm", _ => TargetEntries.Target("bad-firm"), BadFile);
        await Catalogue.Get<BoycottDirectory.Claims.ClaimEdits>().Put("bad-claim", _ => TargetEntries.Claim("bad-claim", "firm"), BadFile);
        await Catalogue.Get<CampaignEdits>().Put("bad-push", _ => TargetEntries.Campaign("bad-push", "acme", "bad-firm", "firm"), BadFile);
        await Catalogue.Get<PositionEdits>().Put(new() { Committee = "acme", Target = "firm", Verb = "divested_from", Sources = ["https://acme.example/"] }, BadFile);
        await Catalogue.Get<EventEdits>().Put("bad-day", _ => new()
        {
            Slug = "bad-day", Kind = "protest", Start = "2026-12-01T18:00", TimeZone = "Asia/Amman", Country = "JO", Committees = ["acme"], Campaign = "bad-push",
            Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Bad day", Locality = "Amman" } }, Sources = ["https://rally.example/"],
        }, null, BadFile);

        var done = await Done(TheBatch, new UndoOrder(null));

        Assert.All(done.Steps, step => Assert.Equal(UndoAction.Remove, step.Action));
        Assert.Equal(5, done.Changes);
        Assert.Null(await Catalogue.Get<TargetQueries>().FindBySlug("bad-firm", "en"));
        Assert.Null(await Catalogue.Get<CampaignQueries>().FindBySlug("bad-push", "en"));
        Assert.Equal(["firm-c1"], await Catalogue.Database.Rows<string>("select slug from claims"));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from committee_work"));
        Assert.Equal("hidden", await Catalogue.Database.Scalar<string>("select visibility from events"));
        Assert.Equal("called_for", await Catalogue.Database.Scalar<string>("select status from targets where slug = 'firm'"));
        Assert.Empty((await Catalogue.Get<DirectorySearch>().Check()).Where(one => one.Kind != "page"));
    }

    [Fact]
    public async Task A_corrected_file_brings_back_what_was_taken_away_with_the_bad_one()
    {
        await Bad("newcomer", entry => entry);
        await Bad("corrected", entry => entry with { Founded = "1901" });
        await Done(TheBatch, new UndoOrder(null));

        await Catalogue.Put("newcomer");
        await Catalogue.Put("corrected", entry => entry with { Founded = null });

        Assert.NotNull(await Find("newcomer"));
        Assert.Null((await Find("corrected"))!.Founded);
        Assert.Empty((await Undo.Preview(TheBatch)).Steps.Where(step => step.Action != UndoAction.Keep));
    }

    [Fact]
    public async Task An_undo_can_be_undone_but_one_person_alone_shows_nothing_again()
    {
        await Catalogue.Put("acme");
        await Bad("acme", entry => entry with { Founded = "1901" });
        await Bad("newcomer", entry => entry);
        var batch = (await Done(TheBatch, new UndoOrder(null))).Batch;

        var alone = await Done(new UndoScope { Batch = batch }, new UndoOrder(7));
        Assert.Equal([("acme", null), ("newcomer", "second")], alone.Steps.Select(step => (step.Slug, step.Why)));
        Assert.Equal("1901", (await Find("acme"))!.Founded);
        Assert.Null(await Find("newcomer"));

        await Done(new UndoScope { Batch = batch }, new UndoOrder(null) { MayShow = true });
        Assert.NotNull(await Find("newcomer"));
    }

    [Fact]
    public async Task Gives_back_the_whole_directory_as_it_was_at_a_time()
    {
        await Catalogue.Put("acme");
        await Catalogue.Put("other", entry => entry with { Founded = "1950" });
        Catalogue.Clock.Advance(TimeSpan.FromHours(1));
        var then = Catalogue.Clock.GetUtcNow();
        Catalogue.Clock.Advance(TimeSpan.FromHours(1));
        await Bad("acme", entry => entry with { Founded = "1901" });
        await Bad("acme", entry => entry with { Website = "https://evil.example/" });
        await Bad("newcomer", entry => entry);
        await Catalogue.Link("newcomer", "member_of", "acme");
        await Catalogue.Database.Write(async transaction => Assert.True(await Catalogue.Get<VisibilityEdits>().Set(transaction,
            new VisibilityChange("committee", await Catalogue.Database.Scalar<long>("select id from committees where slug = 'other'"), Visibility.Hidden, Entries.Origin))));

        var done = await Done(new UndoScope { Since = then }, new UndoOrder(null) { MayShow = true });

        Assert.DoesNotContain(done.Steps, step => step.Action == UndoAction.Keep);
        var acme = (await Find("acme"))!;
        Assert.Equal((null, null), (acme.Founded, acme.Website));
        Assert.Empty(acme.Affiliations);
        Assert.Null(await Find("newcomer"));
        Assert.Equal("1950", (await Find("other"))!.Founded);
    }

    [Fact]
    public async Task Takes_a_senders_waiting_proposals_out_of_the_queue_with_what_they_said()
    {
        await Catalogue.Database.Execute("insert into mailboxes (address, address_index, lang, added_at) values ('x', @index, 'en', @now)", new { index = new byte[] { 1 }, now = Catalogue.Start });
        var mailbox = await Catalogue.Database.Scalar<long>("select id from mailboxes");
        await Catalogue.Database.Write(transaction => Catalogue.Get<SubmissionEdits>().Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = "committee", Slug = "spam", Snapshot = Snapshots.Write(Entries.Committee("spam")), Mailbox = mailbox, Confirmed = true, Words = "buy now",
        }));

        var done = await Done(new UndoScope { Mailbox = mailbox }, new UndoOrder(7));

        Assert.Equal(UndoAction.Refuse, Assert.Single(done.Steps).Action);
        Assert.Equal("refused ", await Catalogue.Database.Scalar<string>("select state || ' ' || coalesce(words, '') from submissions"));
        Assert.Equal("refused sender_undone", await Catalogue.Database.Scalar<string>("select outcome || ' ' || reason from decisions"));
    }

    [Fact]
    public async Task Refuses_a_scope_without_any_condition() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Done(new UndoScope(), new UndoOrder(null)));

    private Task<UndoPlan> Done(UndoScope scope, UndoOrder order) => Undo.Undo(scope, order, cancellation: TestContext.Current.CancellationToken);

    private Task<Outcome> Bad(string slug, Func<CommitteeEntry, CommitteeEntry> change) =>
        Catalogue.Get<CommitteeEdits>().Put(slug, current => change(current ?? Entries.Committee(slug)), BadFile);

    private Task<Committee?> Find(string slug) => Catalogue.Get<CommitteeQueries>().FindBySlug(slug, "en");
}

public sealed class UndoEditsOnSqlite() : UndoEditsTests(Engine.Sqlite);

public sealed class UndoEditsOnPostgres() : UndoEditsTests(Engine.Postgres);
