using System.Net;
using BoycottDirectory.Committees;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Events;
using BoycottDirectory.Search;
using BoycottDirectory.Repair;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Managing;

/// <summary>How carefully an entry is shown, by choice and by time.</summary>
public abstract class ShowingTests(Engine engine) : IAsyncDisposable
{
    private const string Mail = "keeper@acme.example";

    private readonly Site site = new(engine, "empty=true") { Clock = new FakeTimeProvider(Catalogue.Start) };

    [Fact]
    public async Task Shows_no_city_and_no_place_anywhere_once_a_committee_shows_its_country_alone()
    {
        await site.Keep("acme", Mail, "en", entry => entry.With("en", words => words with { Locality = "Gentbrugge" }).With("ar", words => words with { Locality = "غنتبروخه" }));
        await Event("rally", "Ledeberg", "Canary Street 7", null);
        Assert.Contains("Gentbrugge", await site.Page("/en/committees/acme"), StringComparison.Ordinal);
        Assert.Contains("Canary Street 7", await site.Page("/en/events/rally"), StringComparison.Ordinal);
        Assert.Contains("acme", await Found("Gentbrugge"));

        using var manager = await site.Manager("acme", Mail);
        await manager.Open("/en/committees/acme/manage/shown");
        await manager.Send(Managers.Form("shown"), ("mode", "country"));
        Assert.EndsWith("said=safety", manager.Path, StringComparison.Ordinal);

        await NothingTells("Gentbrugge", "غنتبروخه", "Ledeberg", "Canary Street 7");
        Assert.DoesNotContain("acme", await Found("Gentbrugge"));
        Assert.DoesNotContain("rally", await Found("Ledeberg"));
        var database = await site.Get<Database>();
        foreach (var column in new[] { "shown", "context", "names" })
            Assert.Equal(0, await database.Scalar<long>($"select count(*) from search_documents where slug in ('acme', 'rally') and ({column} like '%Gentbrugge%' or {column} like '%Ledeberg%' or {column} like '%غنتبروخه%')"));

        // While it goes on, its page shows the place; what programs copy never does.
        site.Clock!.Advance(new DateTimeOffset(2026, 12, 1, 15, 30, 0, TimeSpan.Zero) - site.Clock!.GetUtcNow());
        Assert.Contains("Canary Street 7", await site.Page("/en/events/rally"), StringComparison.Ordinal);
        foreach (var path in new[] { "/en/events/rally.ics", "/en/events/rally.json", "/en/events.csv", "/en/events.ics", "/api/v1/events/rally", "/en/events", "/en/committees/acme.ics" })
            Assert.DoesNotContain("Canary Street", await site.Page(path), StringComparison.Ordinal);
        site.Clock!.Advance(TimeSpan.FromHours(5));
        Assert.DoesNotContain("Canary Street", await site.Page("/en/events/rally"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_back_as_it_was_shown_and_not_when_editors_hid_it()
    {
        await site.Keep("acme", Mail);
        using var manager = await site.Manager("acme", Mail);
        await manager.Open("/en/committees/acme/manage/shown");
        await manager.Send(Managers.Form("shown"), ("unlisted", "yes"));
        Assert.DoesNotContain("/committees/acme\"", await site.Page("/en/committees"), StringComparison.Ordinal);
        Assert.Contains("noindex", await site.Page("/en/committees/acme"), StringComparison.Ordinal);

        await manager.Send("form[action$='/withdraw']");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/committees/acme")).StatusCode);
        // Whoever withdrew an entry can open it again by mail.
        using var later = await Visitor.Of(site);
        await later.Open("/ar/committees/acme/manage");
        await later.Send("main form", ("email", Mail));
        await (await site.Get<ManageRequests>()).Settled;
        await later.Open(await site.LetterLink(Mail, "/manage/"));
        await later.Send("main form");
        await later.Open("/en/committees/acme/manage/shown");
        await later.Send("form[action$='/return']");
        Assert.Equal("unlisted", await Visibility());

        await (await site.Get<Database>()).Execute("update committees set visibility = 'hidden' where slug = 'acme'");
        await later.Open("/en/committees/acme/manage/shown");
        Assert.Null(later.Page.QuerySelector("form[action$='/return']"));
        await (await site.Get<ShowingEdits>()).Return(await site.Session("acme", Mail));
        Assert.Equal("hidden", await Visibility());
        Assert.Equal(["returned_by_committee", "withdrawn_by_committee"], (await (await site.Get<Database>()).Rows<string>("select reason from decisions where reason like '%by_committee' order by reason")));
    }

    [Fact]
    public async Task Editors_see_what_a_stolen_link_withdrew_and_take_it_back()
    {
        await site.Keep("acme", Mail, "ar");
        var session = await site.Session("acme", Mail);
        await (await site.Get<ShowingEdits>()).Withdraw(session);
        Assert.Equal("acme", Assert.Single(await (await site.Get<RepairQueries>()).OutOfSight(["withdrawn"], 10)).Slug);

        var (undo, sender) = (await site.Get<UndoEdits>(), new UndoScope { Mailbox = session.MailboxId });
        Assert.Equal("second", Assert.Single((await undo.Preview(sender)).Steps, step => step.Kind == "committee").Why);
        await undo.Undo(sender, new UndoOrder(null) { MayShow = true }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("public", await Visibility());
        Assert.Empty(await (await site.Get<RepairQueries>()).OutOfSight(["withdrawn"], 10));
    }

    [Fact]
    public async Task Grows_old_is_hidden_by_time_and_comes_back_with_one_click()
    {
        await site.Keep("acme", Mail, "ar");
        await site.Keep("other", "o@other.example", "en", entry => entry with { ConfirmedAt = Catalogue.Start.AddYears(4) });
        await (await site.Get<AffiliationEdits>()).Put(Entries.Link("acme", "partner_of", "other"), Entries.Origin);
        await Event("rally", "Ledeberg", "Street", null);
        foreach (var (months, mark) in new[] { (0, "fresh"), (7, "ageing"), (13, "stale") })
        {
            site.Clock!.Advance(Catalogue.Start.AddMonths(months) - site.Clock!.GetUtcNow());
            Assert.Contains($"class=\"fresh {mark}\"", await site.Page("/en/committees/acme"), StringComparison.Ordinal);
        }

        site.Clock!.Advance(Catalogue.Start.AddMonths(25) - site.Clock!.GetUtcNow());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/committees/acme")).StatusCode);
        await (await site.Get<ShowingEdits>()).HideOld();
        Assert.Equal("hidden", await Visibility());
        Assert.Equal(0, await (await site.Get<ShowingEdits>()).HideOld());
        await NothingTells("Committee acme", "لجنة acme");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/api/v1/committees/acme")).StatusCode);
        Assert.DoesNotContain("acme", await Found("acme"));
        Assert.Equal(["not_confirmed_for_two_years"], await (await site.Get<Database>()).Rows<string>("select reason from decisions where outcome = 'removed'"));

        await (await site.Get<RenewalEdits>()).AskDue();
        using var visitor = await Visitor.Of(site);
        await visitor.Open(await site.LetterLink(Mail, "/renew/"));
        await visitor.Send("main form");
        Assert.Contains("Committee acme", await site.Page("/en/committees"), StringComparison.Ordinal);
        Assert.Contains("acme", await Found("acme"));
    }

    private async Task Event(string slug, string locality, string place, int? lead) => Assert.Empty((await (await site.Get<EventEdits>()).Put(slug, _ => new EventEntry
    {
        Slug = slug, Kind = "protest", Start = "2026-12-01T18:00", End = "2026-12-01T20:00", TimeZone = "Asia/Amman", Country = "JO", Committees = ["acme"], PlaceLead = lead,
        Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Rally", Locality = locality } },
    }, new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = place }, Entries.Origin)).Problems);

    private async Task NothingTells(params string[] words)
    {
        var pages = await Crawl.Of(site);
        Assert.Contains(pages, page => page.Path.EndsWith("/committees", StringComparison.Ordinal));
        foreach (var word in words)
            Assert.DoesNotContain(pages, page => page.Text.Contains(word, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> Found(string query) => [.. await (await site.Get<DirectorySearch>()).SlugsOf("committee", query, 10), .. await (await site.Get<DirectorySearch>()).SlugsOf("event", query, 10)];

    private async Task<string> Visibility() => await (await site.Get<Database>()).Scalar<string>("select visibility from committees where slug = 'acme'");

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class ShowingOnSqlite() : ShowingTests(Engine.Sqlite);

public sealed class ShowingOnPostgres() : ShowingTests(Engine.Postgres);
