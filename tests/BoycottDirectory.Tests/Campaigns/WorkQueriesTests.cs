using BoycottDirectory.Campaigns;
using BoycottDirectory.Storage;
using BoycottDirectory.Targets;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Campaigns;

public abstract class WorkQueriesTests(Engine engine) : CatalogueTests(engine)
{
    private WorkQueries Work => Catalogue.Get<WorkQueries>();

    private async Task Arrange()
    {
        await Catalogue.Put("home", committee => committee with { Country = "PS" });
        await Catalogue.Put("jordan", committee => committee with { Country = "JO" });
        await Catalogue.PutTarget("acme");
        await Catalogue.PutTarget("bravo");
        await Catalogue.PutClaim("c1", "bravo");
        await Catalogue.PutCampaign(TargetEntries.Campaign("stop", "home", "acme") with
        {
            Committees = [new() { Committee = "home", Role = "called_by" }, new() { Committee = "jordan", Role = "takes_part", Since = "2024" }],
        });
    }

    [Fact]
    public async Task Answers_who_in_a_country_works_on_what()
    {
        await Arrange();

        var line = Assert.Single(await Work.List(new WorkFilter { Country = "JO" }, "en"));

        Assert.Equal(("jordan", "takes_part", "stop", "acme", "2024"), (line.CommitteeSlug, line.What, line.CampaignSlug, line.TargetSlug, line.Since));
    }

    [Fact]
    public async Task Counts_beside_each_choice_what_it_would_leave()
    {
        await Arrange();
        await Position("jordan", "bravo", "divested_from");

        var counts = await Work.Counts(new WorkFilter { Country = "JO" }, "en");

        Assert.Equal(2, counts.Total);
        Assert.Equal([("JO", 2), ("PS", 1)], counts.Choices["country"].OrderBy(choice => choice.Value, StringComparer.Ordinal).Select(choice => (choice.Value, choice.Number)));
        Assert.Equal(["acme", "bravo"], counts.Choices["target"].Select(choice => choice.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Counts_a_position_that_a_campaign_says_already_once()
    {
        await Arrange();
        await Position("jordan", "acme", "campaigns_on");

        Assert.Single(await Work.OfCommittee("jordan", "en"));
    }

    [Fact]
    public async Task Dates_nobody_back_to_the_beginning_of_a_campaign_but_those_who_began_it()
    {
        await Arrange();
        await Catalogue.PutCampaign(TargetEntries.Campaign("stop", "home", "acme") with
        {
            Started = "2004",
            Committees = [new() { Committee = "home", Role = "called_by" }, new() { Committee = "jordan", Role = "endorses" }],
        });

        Assert.Equal([("home", "2004"), ("jordan", null)], (await Work.List(new WorkFilter(), "en")).Select(line => (line.CommitteeSlug, line.Since)));
    }

    [Fact]
    public async Task Leaves_out_committees_that_are_not_public()
    {
        await Arrange();
        await Catalogue.Database.Execute("update committees set visibility = 'unlisted' where slug = 'jordan'");

        Assert.Equal("home", Assert.Single(await Work.List(new WorkFilter(), "en")).CommitteeSlug);
    }

    [Fact]
    public async Task Makes_a_target_public_by_a_campaign_and_its_end_shows()
    {
        await Arrange();
        Assert.Equal(TargetStatus.CalledFor, await Status());

        await Catalogue.PutCampaign(TargetEntries.Campaign("stop", "home", "acme") with
        {
            Status = "won",
            Ended = "2026",
            Texts = new(StringComparer.Ordinal) { ["en"] = new CampaignWords { Name = "Stop", Goal = "That it stops.", Outcome = "It stopped." } },
        });
        Assert.Equal(TargetStatus.Won, await Status());

        await Catalogue.PutCampaign(TargetEntries.Campaign("stop", "home", "bravo"));
        Assert.Null(await Status());
    }

    private async Task<string?> Status() => (await Catalogue.Get<TargetQueries>().FindBySlug("acme", "en"))?.Status;

    private Task Position(string committee, string target, string verb) => Catalogue.Get<PositionEdits>().Put(
        new PositionEntry { Committee = committee, Target = target, Verb = verb, Sources = ["https://example.org/minutes"] }, Entries.Origin);
}

public sealed class WorkQueriesOnSqlite() : WorkQueriesTests(Engine.Sqlite);

public sealed class WorkQueriesOnPostgres() : WorkQueriesTests(Engine.Postgres);
