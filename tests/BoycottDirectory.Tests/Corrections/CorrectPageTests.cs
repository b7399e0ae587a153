using System.Net;
using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Corrections;

public abstract class CorrectPageTests(Engine engine) : IAsyncLifetime
{
    private readonly Site site = new(engine);

    public async ValueTask InitializeAsync() => await (await site.Get<CommitteeEdits>()).Put("acme", _ => Entries.Committee("acme"), Entries.Origin);

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Takes_a_correction_without_an_account_and_keeps_what_was_typed_when_something_is_missing(string lang)
    {
        using var visitor = await Visitor.Of(site);
        await visitor.Open($"/{lang}/committees/acme/correct");
        await visitor.Send("main form", ("type", "reply"), ("words", "canary <script>alert(1)</script>"), ("source", "javascript:alert(1)"));
        Assert.Equal(["#source", "#email"], visitor.Page.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")));
        Assert.Equal("canary <script>alert(1)</script>", visitor.Page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("reply", visitor.Page.QuerySelector("input[name=type][checked]")!.GetAttribute("value"));

        await visitor.Send("main form", ("email", "us@company.example"), ("source", ""), ("state", "accepted"), ("channel", "editor"));
        Assert.EndsWith("/correct?sent=1", visitor.Path, StringComparison.Ordinal);
        var sent = Assert.Single(await (await site.Get<SubmissionQueries>()).List(new SubmissionFilter { Type = "reply" }));
        Assert.Equal(("unconfirmed", "visitor", "committee", "acme"), (sent.State, sent.Channel, sent.Kind, sent.EntrySlug));
        Assert.Contains("/confirm/", await site.LetterLink("us@company.example", "/confirm/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_linked_from_every_kind_of_entry_and_takes_what_is_sent_without_an_address()
    {
        using var visitor = await Visitor.Of(site);
        await visitor.Open("/en/committees/acme");
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/en/committees/acme/correct']"));
        foreach (var list in new[] { "targets", "campaigns", "events?view=list" })
        {
            await visitor.Open("/en/" + list);
            await visitor.Open(visitor.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).First(href => href.StartsWith($"/en/{list.Split('?')[0]}/", StringComparison.Ordinal) && !href.EndsWith(".ics", StringComparison.Ordinal)));
            await visitor.Open(visitor.Page.QuerySelector("a[href$='/correct']")!.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        }

        await visitor.Send("main form", ("words", "The date is wrong"));
        Assert.Equal("pending", Assert.Single(await (await site.Get<SubmissionQueries>()).List(new SubmissionFilter { Kind = "event", Type = "correction" })).State);
        await visitor.Open("/en/committees/nobody/correct");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Answer.StatusCode);
    }

    [Fact]
    public async Task Refuses_what_comes_without_the_guard_of_forms_and_drops_what_programs_fill_in()
    {
        using var client = await site.Client();
        using var naked = new FormUrlEncodedContent([new("words", "x"), new("_handler", "correct")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/en/committees/acme/correct", naked, TestContext.Current.CancellationToken)).StatusCode);

        using var visitor = await Visitor.Of(site);
        await visitor.Open("/en/committees/acme/correct");
        await visitor.Send("main form", ("words", "Buy this"), ("homepage", "https://spam.example"));
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from submissions where type = 'correction'"));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class CorrectPageTestsOnSqlite() : CorrectPageTests(Engine.Sqlite);

public sealed class CorrectPageTestsOnPostgres() : CorrectPageTests(Engine.Postgres);
