using System.Diagnostics;
using System.Net;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Security;

/// <summary>What people with bad intentions try on forms and links that need no account.</summary>
public abstract class AbuseTests(Engine engine) : IAsyncLifetime
{
    private const string Mail = "keeper@acme.example";

    private readonly FakeTimeProvider clock = new(Catalogue.Start);
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = new Site(engine, "empty=true") { Clock = clock };
        await site.Keep("acme", Mail);
        await site.Keep("other", "o@other.example");
    }

    [Fact]
    public async Task A_thousand_registrations_in_a_minute_from_one_network_leave_thirty_drafts_and_a_clear_answer()
    {
        using var visitor = await FormVisitor.Of(site);
        await visitor.Go("/en/register");
        var begun = Stopwatch.StartNew();
        var answers = new List<HttpStatusCode>();
        for (var round = 0; round < 40; round++)
        {
            var posts = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => visitor.Post("register", ("go", "on"), ("classification", "group"), ("scope", "local"), ("rules", "yes"))));
            answers.AddRange(posts.Select(post => post.StatusCode));
        }

        Assert.True(begun.Elapsed < TimeSpan.FromMinutes(1), $"a thousand took {begun.Elapsed}");
        Assert.Equal(970, answers.Count(status => status == HttpStatusCode.TooManyRequests));
        Assert.DoesNotContain(answers, status => (int)status >= 500);
        Assert.Equal(30, await Number("drafts"));
        Assert.Equal(0, await Number("submissions where state <> 'accepted'"));
    }

    [Theory]
    [InlineData("/en/committees/acme/correct", "correct", "words"), InlineData("/ar/committees/acme/contact", "contact", "words")]
    [InlineData("/en/committees/acme/claim", "claim", "words"), InlineData("/ar/committees/acme/manage", "ask", "email")]
    public async Task Every_form_says_that_a_network_sends_too_much_and_keeps_what_was_typed(string path, string form, string kept)
    {
        using var visitor = await FormVisitor.Of(site);
        for (var i = 0; i < 21; i++)
        {
            await visitor.Go(path);
            await visitor.Send(form, ("email", $"someone{i}@www.acme.example"), ("who", "Somebody"), ("words", "Words " + i), ("way", "mailbox"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.NotNull(visitor.Answer.Headers.RetryAfter);
        Assert.Single(visitor.Problems);
        var field = visitor.Page.QuerySelector("#" + kept)!;
        Assert.Contains("20", field.GetAttribute("value") ?? field.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_anothers_address_again_and_again_has_ten_letters_sent_there_a_day()
    {
        using var visitor = await FormVisitor.Of(site);
        for (var i = 0; i < 15; i++)
        {
            if (i % 10 == 9) clock.Advance(TimeSpan.FromHours(1));
            await visitor.Go("/en/committees/acme/correct");
            await visitor.Send("correct", ("email", "victim@victim.example"), ("words", "Words " + i));
            Assert.Contains("sent=1", visitor.Path, StringComparison.Ordinal);
            await visitor.Go("/en/committees/acme/contact");
            await visitor.Send("contact", ("email", "victim@victim.example"), ("who", "x"), ("words", "Words"));
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }

        Assert.Equal(10, await Number("outbox") + site.Letters().Count);
    }

    [Fact]
    public async Task The_form_for_a_managing_link_tells_nothing_of_who_manages_an_entry()
    {
        var (known, unknown) = (await Ask(Mail), await Ask("nobody@nowhere.example"));
        Assert.Equal(known.Words, unknown.Words);
        Assert.Equal(known.Headers, unknown.Headers);
    }

    [Fact]
    public async Task The_form_for_messages_tells_nothing_of_an_address()
    {
        var first = await Contact("new@visitor.example");
        for (var i = 0; i < 5; i++) Assert.Equal(first, await Contact("often@visitor.example"));
    }

    [Fact]
    public async Task Line_breaks_in_names_and_addresses_add_no_header_to_a_letter()
    {
        using var visitor = await FormVisitor.Of(site);
        await visitor.Go("/en/committees/acme/contact");
        await visitor.Send("contact", ("email", "a@b.example\r\nBcc: all@example.org"), ("who", "Me"), ("words", "Hello"));
        Assert.Single(visitor.Problems);
        await visitor.Send("contact", ("email", "a@b.example"), ("who", "Me\r\nBcc: all@example.org"), ("words", "Hello"));
        Assert.Single(visitor.Problems);
        await visitor.Send("contact", ("who", "Me"), ("words", "Hello\r\n.\r\nBcc: all@example.org\r\n\r\n--boundary"));
        await visitor.Go(await site.LetterLink("a@b.example", "/message/"));
        await visitor.Send("deliver");
        await site.LetterLink(Mail, "/reply/");
        var letter = site.Letters().Single(one => one.To.Mailboxes.Any(to => to.Address == Mail));
        Assert.Empty(letter.Bcc);
        Assert.Equal([Mail], letter.GetRecipients().Select(to => to.Address));
        Assert.DoesNotContain(letter.BodyParts, part => part.IsAttachment);
        Assert.Contains("> Bcc: all@example.org", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_more_than_the_forms_fields_is_taken()
    {
        (string, string?)[] extra = [("state", "accepted"), ("channel", "editor"), ("role", "administrator"), ("visibility", "hidden"), ("safety_mode", "open"), ("confirmed", "true"), ("mailbox_id", "1"), ("MailboxId", "1"), ("entry_id", "2"), ("marks", "proof_dns"), ("decided_by", "1")];
        using var visitor = await FormVisitor.Of(site);
        await visitor.Go("/en/committees/acme/correct");
        await visitor.Send("correct", [("words", "Something is wrong"), .. extra]);
        await visitor.Go("/en/committees/acme/claim");
        await visitor.Send("claim", [("email", "c@acme.example"), ("way", "mailbox"), .. extra]);
        var rows = await (await site.Get<Database>()).Rows<string>("select type || ' ' || state || ' ' || channel || ' ' || coalesce(marks, '') || ' ' || coalesce(author_id, 0) from submissions where type <> 'entry' order by id");
        Assert.Equal(["correction pending visitor  0", "entry_claim unconfirmed visitor proof_mailbox 0"], rows);

        using var manager = await site.Manager("acme", Mail);
        await manager.Open("/en/committees/acme/manage/edit");
        (string, string?)[] more = [("tagline_en", "New"), ("slug", "stolen"), ("confirmed_at", "2030-01-01"), ("classification", "authority"), .. extra.Where(field => field.Item1 != "state")];
        await manager.Send("main form", more);
        await manager.Send("main form", [("step", "send"), .. more]);
        var snapshot = await (await site.Get<Database>()).Scalar<string>("select snapshot from submissions where type = 'entry' and state = 'pending'");
        foreach (var word in new[] { "stolen", "2030", "authority", "hidden" }) Assert.DoesNotContain(word, snapshot, StringComparison.Ordinal);
        Assert.Equal("public", await (await site.Get<Database>()).Scalar<string>("select visibility from committees where slug = 'acme'"));
    }

    [Fact]
    public async Task A_manager_of_one_entry_reads_and_changes_nothing_of_another()
    {
        using var manager = await site.Manager("acme", Mail);
        var other = await (await site.Get<Database>()).Scalar<long>("select mailbox_id from committee_managers m join committees c on c.id = m.committee_id where c.slug = 'other'");
        foreach (var page in new[] { "", "/edit", "/links", "/events", "/events/add", "/people", "/shown", "/data" })
        {
            await manager.Open("/en/committees/other/manage" + page);
            Assert.Equal("/en/committees/other/manage", manager.Path);
            Assert.NotNull(manager.Page.QuerySelector("#email"));
            Assert.DoesNotContain("o@other", manager.Text, StringComparison.Ordinal);
        }

        await manager.Open("/en/committees/other/manage/data.json");
        Assert.Equal(HttpStatusCode.NotFound, manager.Answer.StatusCode);
        await manager.Open("/en/committees/acme/manage");
        foreach (var act in new[] { "withdraw", "renew", "return", "leave", "remove", "say", "unvouch" })
        {
            await manager.Open("/en/committees/acme/manage");
            await manager.SendTo("form[action$='/renew']", $"/en/committees/other/manage/{act}", ("manager", other.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("link", "1"), ("state", "confirmed"), ("vouched", "acme"));
            Assert.Equal("/en/committees/other/manage", manager.Path);
        }

        // Its own page does not take another's things either.
        await manager.Open("/en/committees/acme/manage");
        await manager.SendTo("form[action$='/renew']", "/en/committees/acme/manage/remove", ("manager", other.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(2, await Number("committee_managers"));
        Assert.Equal(2, await Number("committees where visibility = 'public' and confirmed_by = 'editors'"));
    }

    private async Task<(string Words, string Headers)> Ask(string address)
    {
        using var visitor = await FormVisitor.Of(site);
        await visitor.Go("/en/committees/acme/manage");
        await visitor.Send("ask", ("email", address));
        return (visitor.Page.Body!.InnerHtml, $"{visitor.Status} " + string.Join(',', visitor.Answer.Headers.Concat(visitor.Answer.Content.Headers).Where(header => header.Key is not "Date").Select(header => $"{header.Key}={string.Join(';', header.Value)}")));
    }

    private async Task<string> Contact(string address)
    {
        using var visitor = await FormVisitor.Of(site);
        await visitor.Go("/en/committees/acme/contact");
        await visitor.Send("contact", ("email", address), ("who", "Me"), ("words", "Hello"));
        return $"{visitor.Status} {visitor.Page.Body!.InnerHtml}";
    }

    private async Task<long> Number(string what) => await (await site.Get<Database>()).Scalar<long>("select count(*) from " + what);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class AbuseTestsOnSqlite() : AbuseTests(Engine.Sqlite);

public sealed class AbuseTestsOnPostgres() : AbuseTests(Engine.Postgres);
