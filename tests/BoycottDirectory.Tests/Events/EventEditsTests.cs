using BoycottDirectory.Events;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Events;

public abstract class EventEditsTests(Engine engine) : CatalogueTests(engine)
{
    private static readonly Dictionary<string, string> Place = new(StringComparer.Ordinal) { ["en"] = "Secret hall 9" };

    private EventQueries Queries => Catalogue.Get<EventQueries>();

    [Fact]
    public async Task Lists_an_event_with_its_committees_in_both_languages()
    {
        await Catalogue.Put("acme");
        Assert.Equal(Change.New, (await Put()).Change);
        Assert.Equal(Change.Same, (await Put()).Change);

        var held = (await Queries.Find("picket", "ar"))!;
        Assert.Equal(["acme"], held.Committees.Select(committee => committee.Slug));
        Assert.Equal(("وقفة", "Picket"), (held.Texts["ar"].Name, held.Texts["en"].Name));
        Assert.Single(await Queries.List(new EventFilter { Committee = "acme" }, "en"));
        Assert.Empty(await Queries.List(new EventFilter { Committee = "other" }, "en"));
    }

    [Theory]
    [InlineData("end", "EndFirst", "2026-11-23T18:00", "2026-11-23T17:00", "Europe/Brussels")]
    [InlineData("time_zone", "Zone", "2026-11-23T18:00", null, "Asia/Nowhere")]
    [InlineData("time_zone", "NoZone", "2026-11-23T18:00", null, null)]
    [InlineData("end", "EndForm", "2026-11-23T18:00", "2026-11-24", "Europe/Brussels")]
    [InlineData("start", "Time", "23.11.2026", null, null)]
    public async Task Refuses_times_that_cannot_be(string field, string code, string? start, string? end, string? zone)
    {
        await Catalogue.Put("acme");
        var outcome = await Put(entry => entry with { Start = start, End = end, TimeZone = zone });
        Assert.Equal([(field, code)], outcome.Problems.Select(problem => (problem.Field, problem.Code)));
    }

    [Fact]
    public async Task Keeps_the_exact_place_out_of_revisions_and_hides_it_until_its_time_in_a_safety_mode()
    {
        await Catalogue.Put("acme");
        await Put();
        await Catalogue.Database.Execute("update committees set safety_mode = 'country_only' where slug = 'acme'");

        var held = (await Queries.Find("picket", "en"))!;
        Assert.Empty(await Queries.Places(held));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from revisions where snapshot like '%Secret%'"));
        await foreach (var (_, places) in Queries.Public()) Assert.Empty(places);

        Catalogue.Clock.Advance(new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.Zero) - Catalogue.Start);
        Assert.Equal("Secret hall 9", (await Queries.Places(held))["en"]);
        await foreach (var (_, places) in Queries.Public()) Assert.Empty(places);
    }

    [Fact]
    public async Task Changes_when_only_the_place_does()
    {
        await Catalogue.Put("acme");
        await Put();
        var outcome = await Catalogue.Get<EventEdits>().Put("picket", current => current!, new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Another hall" }, Entries.Origin);
        Assert.Equal(Change.Changed, outcome.Change);
        Assert.Equal("Another hall", (await Queries.Places((await Queries.Find("picket", "en"))!))["en"]);
    }

    private Task<Outcome> Put(Func<EventEntry, EventEntry>? change = null) => Catalogue.Get<EventEdits>().Put("picket", _ => (change ?? (entry => entry))(new EventEntry
    {
        Slug = "picket", Kind = "protest", Start = "2026-11-23T18:00", End = "2026-11-23T20:00", TimeZone = "Europe/Brussels", Country = "BE", Committees = ["acme"],
        Texts = { ["ar"] = new EventWords { Name = "وقفة" }, ["en"] = new EventWords { Name = "Picket" } },
    }), Place, Entries.Origin);
}

public sealed class EventEditsOnSqlite() : EventEditsTests(Engine.Sqlite);

public sealed class EventEditsOnPostgres() : EventEditsTests(Engine.Postgres);
