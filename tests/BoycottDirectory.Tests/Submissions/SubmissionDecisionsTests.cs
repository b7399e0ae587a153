using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using MimeKit;
using Xunit;

namespace BoycottDirectory.Tests.Submissions;

public abstract class SubmissionDecisionsTests(Engine engine) : CatalogueTests(engine)
{
    private static readonly DecisionWords Yes = new("keeps_the_rules", new Dictionary<string, string> { ["ar"] = "أهلًا", ["en"] = "Welcome" });

    private SubmissionDecisions Decisions => Catalogue.Get<SubmissionDecisions>();

    private SubmissionQueries Submissions => Catalogue.Get<SubmissionQueries>();

    [Fact]
    public async Task Accepts_a_new_entry_which_is_public_from_then_on_with_its_revision_decision_and_letter()
    {
        var submission = await Send(Entries.Committee("acme"));
        Assert.Null(await Catalogue.Get<CommitteeQueries>().FindBySlug("acme", "en"));

        Assert.Equal(Change.New, (await Decisions.Accept(submission.Id, 0, null, Yes, 5)).Change);

        Assert.NotNull(await Catalogue.Get<CommitteeQueries>().FindBySlug("acme", "en"));
        Assert.Equal(1, await Catalogue.Database.Scalar<long>("select count(*) from submissions"));
        Assert.Equal("accepted keeps_the_rules 5", await Catalogue.Database.Scalar<string>("select outcome || ' ' || reason || ' ' || decided_by from decisions"));
        Assert.Equal(["أهلًا", "Welcome"], await Catalogue.Database.Rows<string>("select words from decision_texts order by lang"));
        Assert.Equal("accepted", (await Submissions.Find(submission.Id))!.State);
        Assert.NotNull((await Submissions.Find(submission.Id))!.EntryId);
        Assert.Contains(await Letters(), letter => letter.Subject == "قُبل الطلب: لجنة acme" && letter.TextBody!.Contains("أهلًا", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_that_it_was_changed_when_the_editor_altered_it_and_keeps_what_was_sent()
    {
        var submission = await Send(Entries.Committee("acme"));
        await Decisions.Accept(submission.Id, 0, Snapshots.Write(Entries.Committee("acme-2") with { Founded = "2005" }), Yes, null);
        Assert.Equal("2005", (await Catalogue.Get<CommitteeQueries>().FindBySlug("acme-2", "en"))!.Founded);
        Assert.Equal("changed", await Catalogue.Database.Scalar<string>("select outcome from decisions"));
        Assert.Equal((submission.Snapshot, true), await Submissions.Find(submission.Id) is { } now ? (now.Snapshot, now.EntryId is not null) : default);
    }

    [Fact]
    public async Task Overwrites_no_change_that_was_made_meanwhile()
    {
        await Catalogue.Put("acme");
        var submission = await Send(Entries.Committee("acme") with { Founded = "2005" }, basedOn: 1);
        await Catalogue.Put("acme", entry => entry with { Country = "PS" });

        Assert.Equal("Overtaken", Assert.Single((await Decisions.Accept(submission.Id, 1, null, Yes, null)).Problems).Code);
        Assert.Equal("pending", (await Submissions.Find(submission.Id))!.State);
        Assert.Equal(Change.Changed, (await Decisions.Accept(submission.Id, 2, null, Yes, null)).Change);
    }

    [Fact]
    public async Task Accepts_nothing_that_breaks_the_rules_of_its_kind()
    {
        var submission = await Send(Entries.Committee("acme") with { Sources = [] });
        Assert.Equal("NoSource", Assert.Single((await Decisions.Accept(submission.Id, 0, null, Yes, null)).Problems).Code);
        Assert.Equal("pending", (await Submissions.Find(submission.Id))!.State);
    }

    [Fact]
    public async Task Decides_once()
    {
        var submission = await Send(Entries.Committee("acme"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Decisions.Refuse(submission.Id, DecisionWords.Of("duplicate"), null)));
        Assert.Equal(4, outcomes.Count(outcome => outcome.Problems.Any(problem => problem.Code == "Decided")));
        Assert.Equal("Decided", Assert.Single((await Decisions.Accept(submission.Id, 0, null, Yes, null)).Problems).Code);
        Assert.Equal("refused duplicate", await Catalogue.Database.Scalar<string>("select outcome || ' ' || reason from decisions"));
        Assert.Contains(await Letters(), letter => letter.TextBody!.Contains("الشيء نفسه موجود في الدليل", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asks_back_and_gets_an_answer_that_the_database_does_not_show()
    {
        var submission = await Send(Entries.Committee("acme"));
        await Decisions.AskBack(submission.Id, "Which city?");
        Assert.Equal("asked", (await Submissions.Find(submission.Id))!.State);
        Assert.Contains(await Letters(), letter => letter.TextBody!.Contains("> Which city?", StringComparison.Ordinal));

        Assert.True(await Catalogue.Database.Write(transaction => Catalogue.Get<SubmissionEdits>().Answer(transaction, submission.Reference!, "Ghent")));
        Assert.False(await Catalogue.Database.Write(transaction => Catalogue.Get<SubmissionEdits>().Answer(transaction, submission.Reference!, "again")));
        Assert.Equal([("editor", "Which city?"), ("sender", "Ghent")], (await Submissions.FindByReference(submission.Reference!))!.Messages.Select(one => (one.Sender, one.Words)));
        Assert.DoesNotContain("Ghent", string.Join(' ', await Catalogue.Database.Rows<string>("select words from submission_messages")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_editor_sees_what_nobody_confirmed_and_nobody_decides_what_was_withdrawn()
    {
        var waiting = await Send(Entries.Committee("acme"), confirmed: false);
        Assert.Equal("unconfirmed", waiting.State);
        Assert.Equal(0, await Submissions.Count(new() { State = SubmissionStates.Pending }));
        Assert.Equal("Decided", Assert.Single((await Decisions.Accept(waiting.Id, 0, null, Yes, null)).Problems).Code);

        Assert.True(await Catalogue.Database.Write(transaction => Catalogue.Get<SubmissionEdits>().Withdraw(transaction, waiting.Reference!)));
        Assert.False(await Catalogue.Database.Write(transaction => Catalogue.Get<SubmissionEdits>().Withdraw(transaction, waiting.Reference!)));
        Assert.Equal("withdrawn", (await Submissions.Find(waiting.Id))!.State);
    }

    [Fact]
    public async Task Confirms_by_the_link_of_the_letter_once()
    {
        var waiting = await Send(Entries.Committee("acme"), confirmed: false);
        var letter = Assert.Single(await Letters());
        var token = letter.TextBody!.Split("/confirm/")[1].Split('\n')[0].Trim();

        Assert.Equal(waiting.Reference, await Catalogue.Database.Write(transaction => Catalogue.Get<SubmissionEdits>().Confirm(transaction, token)));
        Assert.Null(await Catalogue.Database.Write(transaction => Catalogue.Get<SubmissionEdits>().Confirm(transaction, token)));
        Assert.Equal(waiting.Id, Assert.Single(await Submissions.List(new() { State = SubmissionStates.Pending, Kind = "committee", Type = "entry" })).Id);
    }

    [Fact]
    public async Task Accepts_every_kind_of_entry_that_was_held_from_a_file()
    {
        await EveryKind.Put(Catalogue.Get);
        var exports = (await Task.WhenAll(Catalogue.Get<IEnumerable<CsvExport>>().Select(async export => (export.Kind, Rows: await RowsOf(export))))).ToDictionary(pair => pair.Kind, pair => pair.Rows, StringComparer.Ordinal);
        await using var other = await Fixtures.Catalogue.Make(Engine);
        var run = new ImportRun { Origin = new Origin("import", "import", "a file") { Held = true } };
        foreach (var import in other.Get<Importer>().Kinds)
            foreach (var row in exports.GetValueOrDefault(import.Kind, []))
            {
                run.ToCome.Add($"{import.Kind}/{import.KeyOf(row)}");
                Assert.Equal(Change.Held, (await import.Put(row, run)).Change);
                Assert.Equal(Change.Same, (await import.Put(row, run)).Change);
            }

        Assert.Equal(0, await other.Database.Scalar<long>("select count(*) from revisions"));
        var waiting = await other.Get<SubmissionQueries>().List(new() { State = SubmissionStates.Pending });
        foreach (var submission in waiting)
            Assert.Empty((await other.Get<SubmissionDecisions>().Accept(submission.Id, 0, null, DecisionWords.Of("checked_against_sources"), null)).Problems);
        Assert.Equal(waiting.Count, await other.Database.Scalar<long>("select count(*) from revisions"));
        Assert.Equal(exports.Count(pair => pair.Value.Count > 0), waiting.Select(one => one.Kind).Distinct().Count());
    }

    private static async Task<List<CsvRow>> RowsOf(CsvExport export)
    {
        var rows = new List<CsvRow>();
        await foreach (var cells in export.Rows())
            rows.Add(new CsvRow(rows.Count + 2, export.Columns.Select((column, place) => (column.Name, Cell: FieldRules.Clean(cells[place]))).ToDictionary(pair => pair.Name, pair => pair.Cell, StringComparer.Ordinal)));
        return rows;
    }

    private async Task<Submission> Send(CommitteeEntry entry, long? basedOn = null, bool confirmed = true)
    {
        var reference = await Catalogue.Database.Write(async transaction => await Catalogue.Get<SubmissionEdits>().Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = "committee", Slug = entry.Slug, Snapshot = Snapshots.Write(entry), BasedOn = basedOn, Confirmed = confirmed,
            Mailbox = await Catalogue.Get<MailboxEdits>().Keep(transaction, "amal@example.org", "ar"),
        }));
        return (await Submissions.FindByReference(reference))!;
    }

    private async Task<IReadOnlyList<MimeMessage>> Letters()
    {
        await Catalogue.Get<MailWorker>().DeliverDue(TestContext.Current.CancellationToken);
        return [.. Directory.GetFiles(Path.Combine(Catalogue.Folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file))];
    }
}

public sealed class SubmissionDecisionsOnSqlite() : SubmissionDecisionsTests(Engine.Sqlite);

public sealed class SubmissionDecisionsOnPostgres() : SubmissionDecisionsTests(Engine.Postgres);
