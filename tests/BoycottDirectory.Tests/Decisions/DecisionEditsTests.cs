using BoycottDirectory.Claims;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Decisions;

public abstract class DecisionEditsTests(Engine engine) : CatalogueTests(engine)
{
    [Fact]
    public async Task Every_accepted_change_has_its_submission_revision_and_decision()
    {
        await MakeEightChanges();

        foreach (var table in new[] { "submissions", "revisions", "decisions" })
            Assert.Equal(8, await Catalogue.Database.Scalar<long>($"select count(*) from {table}"));
        Assert.Equal(8, await Catalogue.Database.Scalar<long>("""
            select count(*) from submissions s
            join revisions r on r.submission_id = s.id and r.kind = s.kind and r.entry_id = s.entry_id and r.snapshot = s.snapshot
            join decisions d on d.submission_id = s.id and d.kind = s.kind and d.entry_id = s.entry_id
            where s.state = 'accepted' and d.outcome = 'accepted' and d.reason = 'import' and s.channel = 'import' and s.batch = 'a test'
            """));
    }

    [Fact]
    public async Task Numbers_the_revisions_of_an_entry_without_gaps_each_based_on_the_one_before()
    {
        await MakeEightChanges();
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("""
            select count(*) from revisions r
            where r.number > 1 and not exists (
              select 1 from revisions p where p.kind = r.kind and p.entry_id = r.entry_id and p.number = r.number - 1 and r.based_on = p.number)
            """));
        Assert.Equal(3, await Catalogue.Database.Scalar<long>("select max(number) from revisions where kind = 'committee'"));
    }

    [Fact]
    public async Task Every_listed_entry_is_its_latest_revision()
    {
        await MakeEightChanges();
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("""
            select count(*) from committees c
            where c.revision is distinct from (select max(number) from revisions r where r.kind = 'committee' and r.entry_id = c.id)
            """));
    }

    [Fact]
    public async Task Raises_the_version_with_every_change()
    {
        await Catalogue.Put("acme");
        Assert.Equal(2, await Catalogue.Database.Scalar<long>("select version from catalogue_version"));
    }

    [Fact]
    public async Task Reads_the_history_newest_first_with_who_and_why()
    {
        await Catalogue.Put("acme");
        Catalogue.Clock.Advance(TimeSpan.FromHours(2));
        await Catalogue.Get<CommitteeEdits>().Put("acme", entry => entry! with { Founded = "2005" }, new Origin("import", "starter_catalogue"));

        var history = await Catalogue.Get<RevisionQueries>().History("committee", (await Catalogue.Get<CommitteeQueries>().IdOf("acme"))!.Value);

        Assert.Equal([(2, "starter_catalogue", Catalogue.Start.AddHours(2)), (1, "import", Catalogue.Start)], history.Select(one => (one.Number, one.Reason, one.MadeAt)));
        Assert.Empty(await Catalogue.Get<RevisionQueries>().History("source", 1));
    }

    private async Task MakeEightChanges()
    {
        await Catalogue.Put("a");
        await Catalogue.Put("b");
        await Catalogue.Put("a", entry => entry with { Founded = "2005" });
        await Catalogue.Put("a", entry => entry with { Founded = "2006" });
        await Catalogue.Put("a", entry => entry with { Country = "XX" }); // refused
        await Catalogue.Put("a"); // the same
        await Catalogue.Link("a", "member_of", "b");
        await Catalogue.Link("a", "member_of", "b", link => link with { Since = "2005" });
        await Catalogue.Get<SourceEdits>().Put(Entries.Source("https://one.example/"), Entries.Origin);
        await Catalogue.Get<SourceEdits>().Put(Entries.Source("https://one.example/") with { Title = "Another" }, Entries.Origin);
    }
}

public sealed class DecisionEditsOnSqlite() : DecisionEditsTests(Engine.Sqlite);

public sealed class DecisionEditsOnPostgres() : DecisionEditsTests(Engine.Postgres);
