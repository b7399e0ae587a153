using System.Net;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Committees.Relay;
using BoycottDirectory.Mail;
using BoycottDirectory.Registration;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Security;

/// <summary>Every kind of link that stands in our letters.</summary>
public abstract class LetterLinksTests(Engine engine) : IAsyncLifetime
{
    private const string Mail = "keeper@acme.example";

    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = new Site(engine, "empty=true") { Clock = new FakeTimeProvider(Catalogue.Start) };
        await site.Keep("acme", Mail);
        await site.Keep("other", "o@other.example");
    }

    [Theory]
    [InlineData("confirm"), InlineData("later"), InlineData("manage"), InlineData("renew"), InlineData("link"), InlineData("message"), InlineData("reply")]
    public async Task Works_for_one_of_fifty_who_press_the_button_at_once_and_is_used_up_by_no_look(string kind)
    {
        var path = await Link(kind);
        var visitors = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => await (await FormVisitor.Of(site)).Go(path)));
        foreach (var visitor in visitors)
        {
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Equal("no-referrer", visitor.Answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(visitor.Answer.Headers.CacheControl!.NoStore);
            Assert.Contains(visitor.Page.Forms, form => form.Method == "post");
        }

        // Nothing happened yet.
        Assert.Equal(0, await Number("access_tokens where used_at is not null"));
        var handler = visitors[0].Page.QuerySelector("main input[name=_handler]")!.GetAttribute("value")!;
        await Task.WhenAll(visitors.Select(visitor => visitor.Post(handler, ("state", "confirmed"), ("words", "Hello"))));
        Assert.Equal(1, await Number("access_tokens where used_at is not null"));
        Assert.Equal(1, await Effects(kind));
        await visitors[0].Go(path);
        Assert.Null(visitors[0].Page.QuerySelector("main input[name=_handler]"));
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Theory]
    [InlineData("confirm", 72), InlineData("later", 72), InlineData("manage", 1 / 6d), InlineData("message", 72), InlineData("reply", 168)]
    public async Task Ends_with_its_time_and_is_worth_nothing_with_one_letter_changed(string kind, double hours)
    {
        var path = await Link(kind);
        using var visitor = await FormVisitor.Of(site);
        var other = path[^2] == 'A' ? 'B' : 'A';
        await visitor.Go(path[..^2] + other + path[^1]);
        Assert.Null(visitor.Page.QuerySelector("main input[name=_handler]"));
        site.Clock!.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1));
        await visitor.Go(path);
        var handler = visitor.Page.QuerySelector("main input[name=_handler]")!.GetAttribute("value")!;
        site.Clock!.Advance(TimeSpan.FromMinutes(2));
        await visitor.Post(handler, ("words", "Hello"));
        Assert.Equal(0, await Number("access_tokens where used_at is not null"));
    }

    private async Task<string> Link(string kind)
    {
        var (database, tokens, mailboxes) = (await site.Get<Database>(), await site.Get<AccessTokens>(), await site.Get<MailboxEdits>());
        switch (kind)
        {
            case "confirm":
                var submissions = await site.Get<SubmissionEdits>();
                await database.Write(async transaction => await submissions.Send(transaction, new NewSubmission { Type = SubmissionTypes.Correction, Kind = "committee", Slug = "acme", Words = "x", Mailbox = await mailboxes.Keep(transaction, "w@w.example", "en") }));
                return await site.LetterLink("w@w.example", "/confirm/");
            case "later":
                var drafts = await site.Get<DraftEdits>();
                await drafts.SendLink(await drafts.Begin(new RegistrationDraft()), "w@w.example", "en");
                return await site.LetterLink("w@w.example", "/register/later/");
            case "manage":
                return "/en/manage/" + await site.ManageToken("acme", Mail);
            case "renew":
                return "/en/renew/" + await database.Write(async transaction => await tokens.Issue(transaction, TokenPurpose.Renew, await mailboxes.Find(transaction, Mail), "committee", await Slugs.Id(transaction, "committees", "acme")));
            case "link":
                var edits = await site.Get<LinkEdits>();
                var session = await site.Session("other", "o@other.example");
                await database.Execute("delete from access_tokens");
                await edits.Propose(session, "acme", "partner_of", isFrom: true, null);
                return await site.LetterLink(Mail, "/link/");
            default:
                var relay = await site.Get<RelayEdits>();
                await relay.Take("acme", "w@w.example", "en", "Hello");
                var message = await site.LetterLink("w@w.example", "/message/");
                if (kind == "message") return message;

                await relay.Deliver(message[(message.LastIndexOf('/') + 1)..]);
                await database.Execute("delete from access_tokens where used_at is not null");
                return await site.LetterLink(Mail, "/reply/");
        }
    }

    private async Task<long> Effects(string kind) => kind switch
    {
        "confirm" => await Number("submissions where state = 'pending'"),
        "manage" => await Number("manager_sessions"),
        "renew" => await Number("committees where confirmed_by = 'committee'"),
        "link" => await Number("affiliations where from_state = 'confirmed' and to_state = 'confirmed'"),
        "message" => await Number("relayed_messages where state = 'sent'"),
        "reply" => await Number("access_tokens where purpose = 'AnswerMessage' and used_at is null"),
        _ => 1,
    };

    private async Task<long> Number(string what) => await (await site.Get<Database>()).Scalar<long>("select count(*) from " + what);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class LetterLinksTestsOnSqlite() : LetterLinksTests(Engine.Sqlite);

public sealed class LetterLinksTestsOnPostgres() : LetterLinksTests(Engine.Postgres);
