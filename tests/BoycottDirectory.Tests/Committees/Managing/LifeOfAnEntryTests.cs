using System.Net;
using BoycottDirectory.Committees;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Managing;

/// <summary>A committee's whole life on the site, by plain HTTP without script.</summary>
public abstract class LifeOfAnEntryTests(Engine engine) : IAsyncDisposable
{
    private const string Mail = "canary-keeper@acme.example", OtherMail = "canary-umbrella@umbrella.example";

    private static readonly DecisionWords Yes = DecisionWords.Of("keeps_the_rules");

    private readonly Site site = new(engine) { Clock = new FakeTimeProvider(Catalogue.Start) };

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Is_claimed_kept_linked_renewed_and_withdrawn(string lang)
    {
        await Prepare();
        using var visitor = await Visitor.Of(site);

        // Claim: what is wrong is said, and what was typed stays.
        await visitor.Open($"/{lang}/committees/acme/claim");
        await visitor.Send("form", ("email", "me@elsewhere.example"));
        Assert.NotNull(visitor.Page.QuerySelector(".problems a[href='#email']"));
        Assert.Equal("me@elsewhere.example", visitor.Page.QuerySelector("#email")!.GetAttribute("value"));
        await visitor.Send("form", ("email", Mail));
        Assert.EndsWith("/claim?sent=1", visitor.Path, StringComparison.Ordinal);
        await Confirm();
        await Accept("entry_claim", 1);

        // The managing link: the same answer to anybody, GET uses nothing up.
        await visitor.Open($"/{lang}/committees/acme/manage");
        await visitor.Send("form", ("email", "nobody@elsewhere.example"));
        var toNobody = visitor.Text;
        await visitor.Open($"/{lang}/committees/acme/manage");
        await visitor.Send("form", ("email", Mail));
        Assert.Equal(toNobody, visitor.Text);
        var link = await site.LetterLink(Mail, "/manage/");
        Assert.StartsWith($"/{lang}/manage/", link, StringComparison.Ordinal);
        await visitor.Open(link);
        await visitor.Open(link);
        await visitor.Send("form");
        Assert.Equal($"/{lang}/committees/acme/manage", visitor.Path);
        Assert.True(visitor.Answer.Headers.CacheControl!.NoStore);

        // Edit: a difference to check, then an editor's yes.
        await visitor.Open($"/{lang}/committees/acme/manage/edit");
        await visitor.Send("main form", ("tagline_en", "A new line"), ("slug", "stolen"), ("visibility", "hidden"));
        Assert.Contains("A new line", visitor.Page.QuerySelector(".changes ins")!.TextContent, StringComparison.Ordinal);
        await visitor.Send("main form", ("step", "send"));
        Assert.EndsWith("said=sent", visitor.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("A new line", await site.Page($"/{lang}/committees/acme"), StringComparison.Ordinal);
        await Accept("entry", 1);
        Assert.Contains("A new line", await site.Page("/en/committees/acme.json"), StringComparison.Ordinal);

        // A save that came too late overwrites nothing, shows the difference and keeps what was typed.
        await visitor.Open($"/{lang}/committees/acme/manage/edit");
        await (await site.Get<CommitteeEdits>()).Put("acme", entry => entry! with { Founded = "2005" }, Entries.Origin);
        await visitor.Send("main form", ("tagline_en", "Mine"));
        Assert.NotNull(visitor.Page.QuerySelector(".note .changes"));
        Assert.Equal("Mine", visitor.Page.QuerySelector("#tagline_en")!.GetAttribute("value"));
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from submissions where state = 'pending'"));

        // Link: stated by one, then confirmed by both.
        await visitor.Open($"/{lang}/committees/acme/manage/links");
        await visitor.Send(Form("propose"), ("kind", "member_of.from"), ("other", "https://directory.example/en/committees/nobody"), ("words", "Since the beginning"));
        Assert.NotNull(visitor.Page.QuerySelector(".problems a[href='#other']"));
        Assert.Equal("Since the beginning", visitor.Page.QuerySelector("#words")!.GetAttribute("value"));
        await visitor.Send(Form("propose"), ("other", "https://directory.example/en/committees/umbrella"));
        Assert.EndsWith("said=proposed", visitor.Path, StringComparison.Ordinal);
        Assert.Equal(("confirmed", "proposed"), await States());
        Assert.Contains("Since the beginning", await site.Page($"/{lang}/committees/umbrella"), StringComparison.Ordinal);
        using var other = await Visitor.Of(site);
        var answer = await site.LetterLink(OtherMail, "/link/");
        await other.Open(answer);
        await other.Open(answer);
        await other.Send("main form", ("state", "confirmed"), ("words", "Welcome"));
        Assert.Equal(("confirmed", "confirmed"), await States());
        Assert.Contains("Welcome", await site.Page($"/{lang}/committees/acme"), StringComparison.Ordinal);
        await other.Open(answer);
        Assert.Null(other.Page.QuerySelector("main form"));

        // Another's entry stays shut.
        await visitor.Open($"/{lang}/committees/umbrella/manage");
        Assert.NotNull(visitor.Page.QuerySelector("#email"));

        await AssertNothingPrivateIsPublic();

        // A year goes by.
        site.Clock!.Advance(TimeSpan.FromDays(345));
        await (await site.Get<RenewalEdits>()).AskDue();
        var renewal = await site.LetterLink(Mail, "/renew/");
        await visitor.Open(renewal);
        await visitor.Open(renewal);
        Assert.Equal("editors", await By());
        await visitor.Send("main form");
        Assert.Equal("committee", await By());

        // Withdrawn, and back.
        await visitor.Open($"/{lang}/committees/acme/manage");
        await visitor.Send("form", ("email", Mail));
        await (await site.Get<ManageRequests>()).Settled;
        await visitor.Open(await site.LetterLink(Mail, "/manage/"));
        await visitor.Send("form");
        await visitor.Open($"/{lang}/committees/acme/manage/shown");
        await visitor.Send("form[action$='/withdraw']");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/{lang}/committees/acme")).StatusCode);
        await visitor.Send("form[action$='/return']");
        Assert.Equal(HttpStatusCode.OK, (await site.Get($"/{lang}/committees/acme")).StatusCode);
        await visitor.Open($"/{lang}/committees/acme/manage/data");
        await visitor.Send(Form("erase"));
        Assert.NotNull(visitor.Page.QuerySelector(".problems a[href='#sure']"));
        await visitor.Send(Form("erase"), ("sure", "yes"));
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from committee_managers m join committees c on c.id = m.committee_id where c.slug = 'acme'"));
    }

    [Fact]
    public async Task Acts_need_the_guard_of_forms_and_a_session_of_that_committee()
    {
        await Prepare();
        foreach (var act in new[] { "renew", "withdraw", "return", "remove", "say", "unvouch", "leave" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Send(HttpMethod.Post, $"/en/committees/acme/manage/{act}")).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await site.Get($"/en/committees/acme/manage/{act}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/committees/acme/manage/data.json")).StatusCode);
        Assert.Equal("public", await (await site.Get<Database>()).Scalar<string>("select visibility from committees where slug = 'acme'"));
    }

    [Fact]
    public async Task Serves_one_of_many_who_open_a_link_at_once()
    {
        await Prepare();
        await (await site.Get<ManagingEdits>()).Ask("umbrella", OtherMail);
        var token = (await site.LetterLink(OtherMail, "/manage/"))["/en/manage/".Length..];
        var edits = await site.Get<ManagingEdits>();
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => edits.Open(token))), opened => opened is not null);
        Assert.Null(await edits.Open(token[..^1] + (token[^1] == 'A' ? 'B' : 'A')));

        await edits.Ask("umbrella", OtherMail);
        site.Clock!.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(await edits.Open((await site.LetterLink(OtherMail, "/manage/"))["/en/manage/".Length..]));
    }

    private async Task Prepare()
    {
        var committees = await site.Get<CommitteeEdits>();
        foreach (var slug in new[] { "acme", "umbrella" })
            await committees.Put(slug, _ => Entries.Committee(slug) with { Website = $"https://www.{slug}.example/" }, Entries.Origin);
        var (mailboxes, managing) = (await site.Get<MailboxEdits>(), await site.Get<ManagingEdits>());
        await (await site.Get<Database>()).Write(async transaction =>
            await managing.Add(transaction, (await Slugs.Id(transaction, "committees", "umbrella"))!.Value, await mailboxes.Keep(transaction, OtherMail, "en")));
    }

    private static string Form(string name) => $"form:has(input[value='{name}'])";

    private async Task Confirm()
    {
        var link = await site.LetterLink(Mail, "/confirm/");
        var edits = await site.Get<SubmissionEdits>();
        Assert.NotNull(await (await site.Get<Database>()).Write(transaction => edits.Confirm(transaction, link[(link.LastIndexOf('/') + 1)..])));
    }

    private async Task Accept(string type, long revision)
    {
        var submission = Assert.Single(await (await site.Get<SubmissionQueries>()).List(new SubmissionFilter { Type = type, State = "pending" }));
        Assert.NotEqual(Change.Refused, (await (await site.Get<SubmissionDecisions>()).Accept(submission.Id, revision, null, Yes, null)).Change);
    }

    private async Task<(string, string)> States()
    {
        var row = Assert.Single(await (await site.Get<Database>()).Rows<string>("""
            select a.from_state || ' ' || a.to_state from affiliations a join committees c on c.id = a.from_id where c.slug = 'acme'
            """));
        return (row.Split(' ')[0], row.Split(' ')[1]);
    }

    private async Task<string> By() => await (await site.Get<Database>()).Scalar<string>("select confirmed_by from committees where slug = 'acme'");

    private async Task AssertNothingPrivateIsPublic()
    {
        foreach (var path in new[] { "/en/committees/acme", "/ar/committees/acme", "/en/committees/acme/history", "/en/committees/acme/network", "/en/committees/acme.json", "/en/committees/acme.vcf", "/en/committees.csv", "/en/feed.atom", "/api/v1/committees/acme", "/en/committees/acme/contact", "/en/committees/acme/claim" })
            Assert.DoesNotContain("canary", await site.Page(path), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class LifeOfAnEntryOnSqlite() : LifeOfAnEntryTests(Engine.Sqlite);

public sealed class LifeOfAnEntryOnPostgres() : LifeOfAnEntryTests(Engine.Postgres);
