using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public abstract class CommitteeEditsTests(Engine engine) : CatalogueTests(engine)
{
    private CommitteeQueries Queries => Catalogue.Get<CommitteeQueries>();

    [Fact]
    public async Task Lists_a_new_committee_with_all_that_its_entry_says()
    {
        var entry = Entries.Committee("bacbi") with
        {
            Classification = "academic",
            Scope = "local",
            Status = "paused",
            Founded = "2013-10",
            Dissolved = "2020",
            Website = "https://bacbi.example/",
            Profiles = ["https://social.example/b", "https://social.example/a"],
            AreasServed = ["NL", "LU"],
            Languages = ["nl", "fr"],
            OtherNames = [new() { Kind = "acronym", Name = "BACBI" }, new() { Kind = "former", Lang = "nl", Name = "Oude naam" }],
            Sources = ["https://second.example/", "https://first.example/"],
        };
        entry = entry.With("ar", words => words with { Tagline = "سطر", Description = "وصف", HowToJoin = "اكتبوا", Locality = "بروكسل", Original = false, TranslatedFrom = 1 });

        Assert.Equal(Change.New, (await Catalogue.Put("bacbi", _ => entry)).Change);

        var listed = (await Queries.FindBySlug("bacbi", "ar"))!;
        Assert.Equal(("academic", "local", "paused", "BE"), (listed.Classification, listed.Scope, listed.Status, listed.Country));
        Assert.Equal(("2013-10", "2020", "https://bacbi.example/"), (listed.Founded, listed.Dissolved, listed.Website));
        Assert.Equal(["https://social.example/b", "https://social.example/a"], listed.Profiles);
        Assert.Equal(["LU", "NL"], listed.AreasServed);
        Assert.Equal(["fr", "nl"], listed.Languages);
        Assert.Equal(entry.OtherNames, listed.OtherNames);
        Assert.Equal(["https://second.example/", "https://first.example/"], listed.Sources.Select(source => source.Url));
        var words = listed.Texts["ar"];
        Assert.Equal(("لجنة bacbi", "سطر", "وصف", "اكتبوا", "بروكسل", false), (words.Name, words.Tagline, words.Description, words.HowToJoin, words.Locality, words.Original));
        Assert.Equal((entry.ConfirmedAt, "editors"), (listed.ConfirmedAt, listed.ConfirmedBy));
        Assert.Equal((Catalogue.Clock.GetUtcNow(), Catalogue.Clock.GetUtcNow(), 1), (listed.ListedAt, listed.RevisedAt, listed.Revision));
    }

    [Fact]
    public async Task Makes_the_rows_anew_from_a_changed_entry()
    {
        await Catalogue.Put("acme", entry => entry with { AreasServed = ["NL"], Profiles = ["https://one.example/"], OtherNames = [new() { Kind = "alias", Name = "One" }] });
        Catalogue.Clock.Advance(TimeSpan.FromDays(1));

        var outcome = await Catalogue.Put("acme", entry => entry.NamedOnly("en", "New name") with { AreasServed = [], Profiles = [], OtherNames = [], Languages = ["fr"] });

        var now = (await Queries.FindBySlug("acme", "en"))!;
        Assert.Equal(Change.Changed, outcome.Change);
        Assert.Equal("New name", Assert.Single(now.Texts).Value.Name);
        Assert.Equal(["fr"], now.Languages);
        Assert.Empty(now.AreasServed);
        Assert.Empty(now.Profiles);
        Assert.Empty(now.OtherNames);
        Assert.Equal(2, now.Revision);
        Assert.Equal(TimeSpan.FromDays(1), now.RevisedAt - now.ListedAt);
    }

    [Fact]
    public async Task Writes_nothing_when_the_entry_says_the_same()
    {
        await Catalogue.Put("acme");
        var version = await Catalogue.Database.Scalar<long>("select version from catalogue_version");

        Assert.Equal(Change.Same, (await Catalogue.Put("acme")).Change);

        Assert.Equal(version, await Catalogue.Database.Scalar<long>("select version from catalogue_version"));
        Assert.Equal(1, await Catalogue.Database.Scalar<long>("select count(*) from revisions"));
    }

    [Fact]
    public async Task Refuses_what_breaks_a_rule_and_writes_nothing()
    {
        var outcome = await Catalogue.Put("acme", entry => entry with { Country = "XX", Sources = [] });

        Assert.Equal(Change.Refused, outcome.Change);
        Assert.Equal([("country", "Country"), ("sources", "NoSource")], outcome.Problems.Select(problem => (problem.Field, problem.Code)));
        foreach (var table in new[] { "committees", "committee_texts", "revisions", "submissions", "decisions", "sources" })
            Assert.Equal(0, await Catalogue.Database.Scalar<long>($"select count(*) from {table}"));
    }

    [Fact]
    public async Task Only_says_what_would_happen_in_a_dry_run()
    {
        Assert.Equal(Change.New, (await Catalogue.Put("acme", dryRun: true)).Change);
        Assert.Null(await Queries.FindBySlug("acme", "en"));

        await Catalogue.Put("acme");
        Assert.Equal(Change.Changed, (await Catalogue.Put("acme", entry => entry with { Founded = "2005" }, dryRun: true)).Change);
        Assert.Null((await Queries.FindBySlug("acme", "en"))!.Founded);
    }

    [Fact]
    public async Task Keeps_a_note_for_editors_out_of_the_revision()
    {
        await Catalogue.Put("acme", note: "a secret");
        await Catalogue.Put("acme", entry => entry with { Founded = "2005" });

        Assert.Equal("a secret", await Catalogue.Database.Scalar<string>("select note from editor_notes"));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from revisions where snapshot like '%secret%'"));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from submissions where snapshot like '%secret%'"));
    }

    [Fact]
    public async Task Makes_a_source_that_nobody_described_from_its_address()
    {
        await Catalogue.Put("acme", entry => entry with { Sources = ["https://news.example/story"] });

        var source = Assert.Single((await Queries.FindBySlug("acme", "en"))!.Sources);
        Assert.Equal(("https://news.example/story", "news.example", "web_page"), (source.Title, source.Publisher, source.Type));
    }

    [Fact]
    public async Task Keeps_both_of_two_changes_that_arrive_together()
    {
        await Catalogue.Put("acme");

        await Task.WhenAll(
            Catalogue.Put("acme", entry => entry with { Founded = "2005" }),
            Catalogue.Put("acme", entry => entry with { Website = "https://acme.example/" }));

        var now = (await Queries.FindBySlug("acme", "en"))!;
        Assert.Equal(("2005", "https://acme.example/", 3), (now.Founded, now.Website, now.Revision));
    }

    [Fact]
    public async Task Leaves_what_it_wrote_readable_as_the_entry_that_was_put()
    {
        await Catalogue.Put("acme", entry => entry with { Founded = "2005-07-09" });
        var revision = Assert.Single(await Catalogue.Get<RevisionQueries>().History("committee", (await Queries.IdOf("acme"))!.Value));

        var kept = Snapshots.Read<CommitteeEntry>(revision.Snapshot);

        Assert.Equal("2005-07-09", kept.Founded);
        Assert.Equal("لجنة acme", kept.Texts["ar"].Name);
        Assert.Contains("لجنة acme", revision.Snapshot, StringComparison.Ordinal);
    }
}

public sealed class CommitteeEditsOnSqlite() : CommitteeEditsTests(Engine.Sqlite);

public sealed class CommitteeEditsOnPostgres() : CommitteeEditsTests(Engine.Postgres);
