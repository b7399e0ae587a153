using System.IO.Compression;
using System.Text;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Committees.Relay;
using BoycottDirectory.Decisions;
using BoycottDirectory.Events;
using BoycottDirectory.Mail;
using BoycottDirectory.Registration;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Security;

/// <summary>A canary in every private field sings nowhere: in no page, file, feed, log or letter to others, and not in the database's own bytes.</summary>
public abstract class CanaryTests(Engine engine) : IAsyncLifetime
{
    private const string Canary = "canary";

    private readonly Site site = new(engine, "empty=true");

    public async ValueTask InitializeAsync()
    {
        await site.Keep("acme", "canary-keeper@acme.example");
        var (database, submissions, mailboxes, relay) = (await site.Get<Database>(), await site.Get<SubmissionEdits>(), await site.Get<MailboxEdits>(), await site.Get<RelayEdits>());
        // A registration in all its states, with words, private choices, a question and its answer.
        await (await site.Get<DraftEdits>()).Begin(new RegistrationDraft().With([new("name_en", "canary-draft"), new("mail", "canary-draft@example.org")]));
        foreach (var (slug, state) in new[] { ("waits", "pending"), ("listed", "accepted") })
        {
            var reference = await database.Write(async transaction => await submissions.Send(transaction, new NewSubmission
            {
                Type = SubmissionTypes.Entry, Kind = "committee", Slug = slug, Channel = "committee", Snapshot = Snapshots.Write(Entries.Committee(slug) with { Country = "JO" }), Confirmed = true,
                Words = $"{Canary}-words", Private = Snapshots.Write(new RegistrationPrivate { Safety = "country", Relay = true }), Mailbox = await mailboxes.Keep(transaction, $"canary-{slug}@example.org", "ar"),
            }));
            var id = (await (await site.Get<SubmissionQueries>()).FindByReference(reference))!.Id;
            await (await site.Get<SubmissionDecisions>()).AskBack(id, $"{Canary}-question");
            await database.Write(transaction => submissions.Answer(transaction, reference, $"{Canary}-answer"));
            if (state == "accepted") await site.Accept(id);
        }

        await database.Execute("insert into committee_contacts (committee_id, position, kind, value, audience) select id, 1, 'phone', @value, 'editors' from committees where slug = 'acme'",
            new { value = (await site.Get<BoycottDirectory.Security.PrivateFields>()).Protect("canary-telephone") });
        await (await site.Get<EventEdits>()).Put("rally", _ => new EventEntry
        {
            Slug = "rally", Kind = "protest", Start = "2099-12-01", Country = "JO", Committees = ["listed"], Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Rally", Locality = "canary-city" } },
        }, new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "canary-place" }, Entries.Origin, "canary-note");
        await relay.Take("acme", "canary-visitor@visitor.example", "en", "Us\n\nwords");
        await relay.Take("acme", "canary-unconfirmed@visitor.example", "en", $"{Canary}-message");
        await relay.Deliver((await site.LetterLink("canary-visitor@visitor.example", "/message/")).Split('/')[^1]);
        await (await site.Get<ManagingEdits>()).SetKey(await site.Session("acme", "canary-keeper@acme.example"), null);
    }

    [Fact]
    public async Task In_no_output()
    {
        List<string> outputs = [.. (await Crawl.Of(site)).Select(page => page.Path + page.Text)];
        Assert.Contains(outputs, text => text.Contains("Committee listed", StringComparison.Ordinal));
        foreach (var path in new[]
        {
            "/api/v1/committees", "/api/v1/committees/listed", "/api/v1/events", "/api/v1/events/rally", "/api/v1/search?q=listed", "/api/v1/suggest?q=can", "/en/events.csv", "/en/events.ics", "/en/events/rally.json", "/en/events/rally.ics",
            "/en/committees/listed.json", "/en/committees/listed.vcf", "/en/committees/listed.ics", "/en/committees/listed.atom", "/en/committees.csv", "/en/committees.geojson", "/en/feed.atom", "/sitemap.xml",
            "/en/committees/listed/history", "/ar/committees/listed/history", "/en/committees/acme/contact", "/en/committees/acme/manage", "/en/committees/acme/claim", "/en/committees/acme/correct", "/en/events?view=list",
        }) outputs.Add(path + await site.Page(path));
        foreach (var path in new[] { "/en/sent/nothing", "/en/confirm/nothing", "/en/committees/waits", "/en/nothing", "/en/committees?kind=%00", "/en/committees/acme/manage/data.json" })
            outputs.Add(await (await site.Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        outputs.AddRange(site.Log.Lines);
        var zip = Path.Combine(site.DataDirectory, "all.zip");
        string[] where = site.Connection is { } connection ? ["--data", site.DataDirectory, "--database", connection] : ["--data", site.DataDirectory];
        Assert.Equal(0, (await CommandRun.Of("en", ["export", "all", zip, .. where])).Code);
        using (var archive = ZipFile.OpenRead(zip))
            foreach (var entry in archive.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                outputs.Add(entry.FullName + await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
            }

        File.Delete(zip);
        Assert.DoesNotContain(outputs.Select(text => text.Length > 80 && text.IndexOf(Canary, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? $"{text[..40]} … {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}" : text), text => text.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(outputs, text => text.Contains("mailto:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_no_letter_to_others()
    {
        await site.LetterLink("canary-keeper@acme.example", "/reply/");
        foreach (var letter in site.Letters())
        {
            var (to, text) = (letter.To.Mailboxes.Single().Address, letter.Subject + letter.TextBody + letter.HtmlBody + letter.From);
            // The one who was asked reads the question again; nobody reads an address.
            Assert.DoesNotContain("@acme.example", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@visitor.example", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@example.org", text, StringComparison.Ordinal);
            if (!to.StartsWith("canary-waits", StringComparison.Ordinal) && !to.StartsWith("canary-listed", StringComparison.Ordinal)) Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Not_in_the_bytes_of_the_database()
    {
        if (engine == Engine.Postgres)
        {
            foreach (var (table, column) in new[] { ("mailboxes", "address"), ("committee_contacts", "value"), ("submissions", "words"), ("submissions", "private"), ("submission_messages", "words"), ("relayed_messages", "content"), ("drafts", "content"), ("outbox", "content") })
                Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>($"select count(*) from {table} where {column} like '%canary%'"));
            return;
        }

        await site.Stop();
        foreach (var file in Directory.EnumerateFiles(site.DataDirectory, "*.db*"))
        {
            var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            foreach (var secret in new[] { "canary-words", "canary-question", "canary-answer", "canary-message", "canary-draft", "canary-telephone", "canary-keeper@", "canary-visitor@", "canary-waits@", "canary-listed@", "canary-unconfirmed@" })
                Assert.False(bytes.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{secret} stands in {file}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class CanaryOnSqlite() : CanaryTests(Engine.Sqlite);

public sealed class CanaryOnPostgres() : CanaryTests(Engine.Postgres);
