using System.Net;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Managing;

/// <summary>Events that committees announce themselves.</summary>
public abstract class ManagedEventsTests(Engine engine) : IAsyncDisposable
{
    private const string Mail = "keeper@acme.example";

    private readonly Site site = new(engine, "empty=true") { Clock = new FakeTimeProvider(Catalogue.Start) };

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Are_announced_checked_accepted_changed_and_called_off(string lang)
    {
        await site.Keep("acme", Mail, lang);
        using var manager = await site.Manager("acme", Mail, lang);
        await manager.Open($"/{lang}/committees/acme/manage/events/add");
        await manager.Send("main form", ("description_ar", "سنلتقي"), ("start_time", "25:00"));
        Assert.Equal(3, manager.Page.QuerySelectorAll(".problems li").Length);
        Assert.StartsWith(lang == "ar" ? "خطأ: " : "Error: ", manager.Page.Title!, StringComparison.Ordinal);
        Assert.Equal("سنلتقي", manager.Page.QuerySelector("#description_ar")!.TextContent);
        Assert.Equal("Europe/Brussels", manager.Page.QuerySelector("#time_zone option[selected]")!.GetAttribute("value"));

        await manager.Send("main form", ("kind", "protest"), ("name_ar", "وقفة"), ("place_ar", "ساحة السوق"), ("start_day", "2026-12-01"), ("start_time", "18:00"), ("lead", "24"), ("slug", "stolen"), ("committees", "other"), ("visibility", "hidden"));
        Assert.Empty(manager.Page.QuerySelectorAll(".problems"));
        Assert.Contains("ساحة السوق", manager.Page.QuerySelector("dl.answers")!.TextContent, StringComparison.Ordinal);
        await manager.Send("main form", ("step", "send"));
        Assert.EndsWith("/manage/events?said=sent", manager.Path, StringComparison.Ordinal);

        var sent = await site.AcceptOne("event");
        Assert.DoesNotContain("السوق", sent.Snapshot!, StringComparison.Ordinal);
        Assert.DoesNotContain("السوق", string.Concat(await (await site.Get<Database>()).Rows<string>("select snapshot from revisions")), StringComparison.Ordinal);
        Assert.NotEqual("stolen", sent.EntrySlug);
        var page = await site.Page($"/{lang}/events/{sent.EntrySlug}");
        Assert.Contains("وقفة", page, StringComparison.Ordinal);
        Assert.Contains("/committees/acme\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ساحة السوق", page, StringComparison.Ordinal);
        site.Clock!.Advance(TimeSpan.FromDays(8.5));
        Assert.Contains("ساحة السوق", await site.Page($"/{lang}/events/{sent.EntrySlug}"), StringComparison.Ordinal);

        using var again = await site.Manager("acme", Mail, lang);
        await again.Open($"/{lang}/committees/acme/manage/events/{sent.EntrySlug}");
        Assert.Equal("ساحة السوق", again.Page.QuerySelector("#place_ar")!.GetAttribute("value"));
        await again.Send("main form", ("status", "cancelled"));
        await again.Send("main form", ("step", "send"));
        await site.AcceptOne("event", revision: 1);
        Assert.Equal("cancelled", await (await site.Get<Database>()).Scalar<string>("select status from events"));
    }

    [Fact]
    public async Task Of_another_committee_cannot_be_seen_or_changed()
    {
        await site.Keep("acme", Mail);
        await site.Keep("other", "o@other.example");
        using var other = await site.Manager("other", "o@other.example");
        await other.Open("/en/committees/other/manage/events/add");
        await other.Send("main form", ("kind", "talk"), ("name_en", "Talk"), ("place_en", "Secret room"), ("start_day", "2026-12-01"));
        await other.Send("main form", ("step", "send"));
        var sent = await site.AcceptOne("event");

        using var manager = await site.Manager("acme", Mail);
        await manager.Open($"/en/committees/acme/manage/events/{sent.EntrySlug}");
        Assert.Equal(HttpStatusCode.NotFound, manager.Answer.StatusCode);
        Assert.DoesNotContain("Secret", manager.Text, StringComparison.Ordinal);
        await manager.Open($"/en/committees/other/manage/events/{sent.EntrySlug}");
        Assert.NotNull(manager.Page.QuerySelector("#email"));
        Assert.Equal(0, await (await site.Get<SubmissionQueries>()).Count(new SubmissionFilter { State = "pending" }));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class ManagedEventsOnSqlite() : ManagedEventsTests(Engine.Sqlite);

public sealed class ManagedEventsOnPostgres() : ManagedEventsTests(Engine.Postgres);
