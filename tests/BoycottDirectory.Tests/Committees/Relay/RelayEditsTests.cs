using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Committees.Relay;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using MimeKit;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Relay;

public abstract class RelayEditsTests(Engine engine) : CatalogueTests(engine)
{
    private const string Keeper = "keeper@acme.example";

    private RelayEdits Relay => Catalogue.Get<RelayEdits>();

    [Fact]
    public async Task Carries_a_message_and_its_answer_and_shows_neither_the_others_address()
    {
        await Manage();
        Assert.Equal(RelayOutcome.Sent, await Relay.Take("acme", "me@visitor.example", "ar", "Us\n\nHello <b>there</b>"));
        Assert.DoesNotContain(await Letters(), letter => letter.To.ToString().Contains("acme", StringComparison.Ordinal));
        Assert.Equal(RelayOutcome.Sent, await Relay.Deliver(await Token("me@visitor.example", "/message/")));

        var message = (await Letters()).Single(letter => letter.To.ToString().Contains(Keeper, StringComparison.Ordinal));
        Assert.Contains("> Hello <b>there</b>", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("visitor.example", message.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from relayed_messages where content is not null"));

        Assert.Equal(RelayOutcome.Sent, await Relay.Answer(await Token(Keeper, "/reply/"), "Welcome"));
        var answer = (await Letters()).Last(letter => letter.TextBody!.Contains("> Welcome", StringComparison.Ordinal));
        Assert.Contains("me@visitor.example", answer.To.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("acme.example", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_three_messages_an_hour_of_one_sender_and_hands_on_twenty_a_day()
    {
        await Manage();
        for (var i = 0; i < RelayEdits.MostOfSender; i++) Assert.Equal(RelayOutcome.Sent, await Relay.Take("acme", "me@visitor.example", "en", "Hello"));
        Assert.Equal(RelayOutcome.TooMany, await Relay.Take("acme", "ME@visitor.example", "en", "Hello"));
        Catalogue.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(RelayOutcome.Sent, await Relay.Take("acme", "me@visitor.example", "en", "Hello"));

        for (var i = 0; i <= RelayEdits.MostToCommittee; i++)
        {
            await Relay.Take("acme", $"v{i}@visitor.example", "en", "Hello");
            Assert.Equal(i < RelayEdits.MostToCommittee ? RelayOutcome.Sent : RelayOutcome.TooMany, await Relay.Deliver(await Token($"v{i}@visitor.example", "/message/")));
        }
    }

    [Fact]
    public async Task A_link_works_once_and_a_reported_sender_writes_no_more()
    {
        await Manage();
        await Relay.Take("acme", "me@visitor.example", "en", "Hello");
        var token = await Token("me@visitor.example", "/message/");
        var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Relay.Deliver(token)));
        Assert.Single(tries, outcome => outcome == RelayOutcome.Sent);

        Assert.Equal(RelayOutcome.Sent, await Relay.Report(await Token(Keeper, "/reply/")));
        Assert.Equal(RelayOutcome.TooMany, await Relay.Take("acme", "me@visitor.example", "en", "Hello"));
        Assert.Equal("abuse", await Catalogue.Database.Scalar<string>("select marks from submissions where type = 'takedown'"));
    }

    [Fact]
    public async Task Forgets_the_trace_of_a_message_after_seven_days()
    {
        await Manage();
        await Relay.Take("acme", "me@visitor.example", "en", "Hello");
        Catalogue.Clock.Advance(TimeSpan.FromDays(8));
        await Catalogue.Get<RetentionEdits>().Sweep();
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from relayed_messages"));
    }

    [Fact]
    public async Task Writes_to_nobody_where_nobody_reads()
    {
        await Catalogue.Put("acme");
        Assert.Equal(RelayOutcome.Nobody, await Relay.Take("acme", "me@visitor.example", "en", "Hello"));
    }

    private async Task Manage()
    {
        await Catalogue.Put("acme");
        await Catalogue.Database.Write(async transaction => await Catalogue.Get<ManagingEdits>().Add(
            transaction, (await Slugs.Id(transaction, "committees", "acme"))!.Value, await Catalogue.Get<MailboxEdits>().Keep(transaction, Keeper, "en")));
    }

    private async Task<string> Token(string address, string path)
    {
        var letter = (await Letters()).Last(letter => letter.To.ToString().Contains(address, StringComparison.Ordinal) && letter.TextBody!.Contains(path, StringComparison.Ordinal));
        var line = letter.TextBody!.Split('\n').Last(line => line.Contains(path, StringComparison.Ordinal)).Trim();
        return line[(line.LastIndexOf('/') + 1)..];
    }

    private async Task<IReadOnlyList<MimeMessage>> Letters()
    {
        while (await Catalogue.Get<MailWorker>().DeliverDue(TestContext.Current.CancellationToken) > 0) continue;
        return [.. Directory.GetFiles(Path.Combine(Catalogue.Folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file)).OrderBy(letter => letter.Date).ThenBy(letter => letter.MessageId!.Length).ThenBy(letter => letter.MessageId, StringComparer.Ordinal)];
    }
}

public sealed class RelayEditsOnSqlite() : RelayEditsTests(Engine.Sqlite);

public sealed class RelayEditsOnPostgres() : RelayEditsTests(Engine.Postgres);
