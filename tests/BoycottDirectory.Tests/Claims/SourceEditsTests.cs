using BoycottDirectory.Claims;
using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Claims;

public abstract class SourceEditsTests(Engine engine) : CatalogueTests(engine)
{
    private SourceEdits Sources => Catalogue.Get<SourceEdits>();

    [Fact]
    public async Task Is_new_then_the_same_then_changed()
    {
        var source = Entries.Source("https://one.example/") with
        {
            Publisher = "Publisher",
            AuthorBody = "Body",
            Type = "news",
            Language = "ar",
            Published = "2005-07",
            ArchiveUrl = "https://archive.example/one",
        };
        Assert.Equal(Change.New, (await Sources.Put(source, Entries.Origin)).Change);
        Assert.Equal(Change.Same, (await Sources.Put(source, Entries.Origin)).Change);
        Assert.Equal(Change.Changed, (await Sources.Put(source with { Title = "Better" }, Entries.Origin)).Change);

        await Catalogue.Put("acme", entry => entry with { Sources = [source.Url] });
        var shown = Assert.Single((await Catalogue.Get<CommitteeQueries>().FindBySlug("acme", "ar"))!.Sources);
        Assert.Equal(("Better", "Publisher", "news", "ar", "2005-07", "2026-11-22", "https://archive.example/one"),
            (shown.Title, shown.Publisher, shown.Type, shown.Language, shown.Published, shown.Seen, shown.ArchiveUrl));
    }

    [Fact]
    public async Task Describes_a_source_that_an_entry_named_before()
    {
        await Catalogue.Put("acme", entry => entry with { Sources = ["https://one.example/"] });

        Assert.Equal(Change.Changed, (await Sources.Put(Entries.Source("https://one.example/"), Entries.Origin)).Change);

        Assert.Equal(1, await Catalogue.Database.Scalar<long>("select count(*) from sources"));
        Assert.Equal("A page", Assert.Single((await Catalogue.Get<CommitteeQueries>().FindBySlug("acme", "ar"))!.Sources).Title);
    }

    [Fact]
    public async Task Refuses_what_is_no_source()
    {
        var outcome = await Sources.Put(new SourceEntry { Url = "javascript:x", Title = "", Type = "rumour", Published = "long ago" }, Entries.Origin);
        Assert.Equal([("url", "WebAddress"), ("title", "Missing"), ("type", "OneOf"), ("published", "Date")], outcome.Problems.Select(problem => (problem.Field, problem.Code)));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from sources"));
    }

    [Fact]
    public async Task Writes_nothing_in_a_dry_run()
    {
        Assert.Equal(Change.New, (await Sources.Put(Entries.Source("https://one.example/"), Entries.Origin, dryRun: true)).Change);
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from sources"));
    }
}

public sealed class SourceEditsOnSqlite() : SourceEditsTests(Engine.Sqlite);

public sealed class SourceEditsOnPostgres() : SourceEditsTests(Engine.Postgres);
