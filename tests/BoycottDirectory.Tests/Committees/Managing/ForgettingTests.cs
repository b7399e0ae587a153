using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Committees.Relay;
using BoycottDirectory.Events;
using BoycottDirectory.Mail;
using BoycottDirectory.Registration;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Managing;

/// <summary>What the page on privacy promises to forget is forgotten, by machine or when a committee asks.</summary>
public abstract class ForgettingTests(Engine engine) : IAsyncDisposable
{
    private const string Mail = "keeper@acme.example", Writer = "writer@writer.example";

    private readonly Site site = new(engine, "empty=true") { Clock = new FakeTimeProvider(Catalogue.Start) };

    [Fact]
    public async Task Everything_has_gone_a_day_after_its_term_and_not_before()
    {
        await site.Keep("acme", Mail);
        await (await site.Get<DraftEdits>()).Begin(new RegistrationDraft());
        await Send("a correction that nobody confirms", confirmed: false);
        var decided = await Send("a correction that is decided", confirmed: true);
        Assert.Empty((await (await site.Get<SubmissionDecisions>()).Accept(decided, 0, null, DecisionWords.Of("corrected"), null)).Problems);
        await (await site.Get<RelayEdits>()).Take("acme", Writer, "en", "Hello");
        await site.Session("acme", Mail);
        while (await (await site.Get<MailWorker>()).DeliverDue(TestContext.Current.CancellationToken) > 0) continue;

        var terms = new (double Days, string Count)[]
        {
            (2d / 24, "manager_sessions"), (RetentionEdits.DaysUnconfirmed, "submissions where state = 'unconfirmed'"), (7, "drafts"), (RetentionEdits.DaysOfMessages, "relayed_messages"),
            (RetentionEdits.DaysDecided, "submissions where words is not null"), (RetentionEdits.DaysDecided, "submissions where mailbox_id is not null"),
        };
        foreach (var term in terms.GroupBy(term => term.Days))
        {
            await MoveTo(TimeSpan.FromDays(term.Key) - TimeSpan.FromMinutes(10));
            foreach (var (_, what) in term) Assert.True(await Number(what) > 0, $"{what} went too early");
            await MoveTo(TimeSpan.FromDays(term.Key) + TimeSpan.FromDays(1));
            foreach (var (_, what) in term) Assert.True(await Number(what) == 0, $"{what} is still there");
        }

        // Of all who wrote, the manager alone is still known; what was decided is too.
        Assert.Equal(1, await Number("mailboxes"));
        Assert.Equal(0, await Number("access_tokens"));
        Assert.Equal(1, await Number("decisions where reason = 'corrected'"));
    }

    [Fact]
    public async Task Erasing_leaves_nothing_private_and_shuts_the_entry_for_good()
    {
        await site.Keep("acme", Mail);
        await site.Keep("other", "o@other.example");
        await (await site.Get<EventEdits>()).Put("talk", _ => new EventEntry
        {
            Slug = "talk", Kind = "talk", Start = "2026-12-01", Committees = ["acme"], Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Talk" } },
        }, new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Behind the bakery" }, Entries.Origin);
        var asked = await Send("words in confidence", confirmed: true, Mail);
        await (await site.Get<SubmissionDecisions>()).AskBack(asked, "A question?");
        await (await site.Get<RelayEdits>()).Take("acme", Writer, "en", "Hello");

        using var manager = await site.Manager("acme", Mail);
        await manager.Open("/ar/committees/acme/manage/data");
        await manager.Send(Managers.Form("erase"), ("sure", "yes"));
        Assert.NotNull(manager.Page.QuerySelector(".done"));
        Assert.Contains("Clear-Site-Data", manager.Answer.Headers.Select(header => header.Key));

        foreach (var what in new[] { "committee_contacts", "relayed_messages", "event_places", "submission_messages", "submissions where words is not null", "manager_sessions", "renewals" })
            Assert.True(await Number(what) == 0, $"{what} is still there");
        Assert.Equal(1, await Number("committee_managers"));
        await manager.Open("/en/committees/acme/manage/links");
        Assert.NotNull(manager.Page.QuerySelector("#email"));
        await (await site.Get<ManagingEdits>()).Ask("acme", Mail);
        Assert.Equal(0, await Number("access_tokens where purpose = 'Manage' and used_at is null and subject_id = (select id from committees where slug = 'acme')"));
        Assert.Equal(0, await Number("mailboxes m where not exists (select 1 from committee_managers x where x.mailbox_id = m.id) and not exists (select 1 from relayed_messages x where x.sender_id = m.id) and m.id not in (select mailbox_id from outbox) and m.openpgp_key is not null"));
    }

    [Fact]
    public async Task A_manager_can_download_all_that_is_held_and_nothing_of_others()
    {
        await site.Keep("acme", Mail);
        await site.Keep("other", "canary-o@other.example");
        await Send("canary words of somebody else", confirmed: true);
        await Send("my words", confirmed: true, Mail);
        await (await site.Get<RelayEdits>()).Take("acme", "canary-writer@writer.example", "en", "canary message");
        using var manager = await site.Manager("acme", Mail);
        await manager.Open("/en/committees/acme/manage/data.json");
        var data = await manager.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var word in new[] { Mail, "my words", "\"safetyMode\": \"open\"", "\"visits\"", "Committee acme" }) Assert.Contains(word, data, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", data, StringComparison.Ordinal);
        Assert.True(manager.Answer.Headers.CacheControl!.NoStore);
    }

    private async Task<long> Send(string words, bool confirmed, string from = Writer)
    {
        var (submissions, mailboxes) = (await site.Get<SubmissionEdits>(), await site.Get<MailboxEdits>());
        var reference = await (await site.Get<Database>()).Write(async transaction => await submissions.Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Correction, Kind = "committee", Slug = "acme", Words = words, Confirmed = confirmed, Mailbox = await mailboxes.Keep(transaction, from, "en"),
        }));
        return (await (await site.Get<SubmissionQueries>()).FindByReference(reference))!.Id;
    }

    private async Task MoveTo(TimeSpan sinceStart)
    {
        if (Catalogue.Start + sinceStart > site.Clock!.GetUtcNow()) site.Clock!.Advance(Catalogue.Start + sinceStart - site.Clock!.GetUtcNow());
        await (await site.Get<RetentionEdits>()).Sweep();
    }

    private async Task<long> Number(string what) => await (await site.Get<Database>()).Scalar<long>("select count(*) from " + what);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class ForgettingOnSqlite() : ForgettingTests(Engine.Sqlite);

public sealed class ForgettingOnPostgres() : ForgettingTests(Engine.Postgres);
