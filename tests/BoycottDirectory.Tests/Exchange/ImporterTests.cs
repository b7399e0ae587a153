using BoycottDirectory.Committees;
using BoycottDirectory.Exchange;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public abstract class ImporterTests(Engine engine) : CatalogueTests(engine)
{
    private const string Header = "slug,classification,country,name_en,name_ar,sources,note\n";

    [Fact]
    public async Task Takes_the_good_rows_and_names_line_and_column_of_the_others()
    {
        var report = await Import("committees", Header +
            "good-1,union,BE,One,واحد,https://a.example/,\n" +
            "bad-country,union,XX,Two,,https://a.example/,\n" +
            "Bad Slug,army,BE,Three,,nowhere,\n" +
            "no-name,union,BE,,,https://a.example/,\n" +
            "ragged,union\n" +
            "good-1,union,BE,Again,,https://a.example/,\n" +
            "good-2,union,be,Six,,https://a.example/,\n");

        Assert.Equal((2, 5, 7), (report.Count(Change.New), report.Count(Change.Refused), report.Rows));
        Assert.Equal(
        [
            (3, "country", "Country"), (4, "slug", "Slug"), (4, "classification", "OneOf"), (4, "sources", "WebAddress"), (5, "name_en", "NoName"),
            (6, "", "Ragged"), (7, "slug", "Twice"),
        ], report.Problems.Select(one => (one.Line, one.Problem.Field, one.Problem.Code)));
        Assert.Equal(["good-1", "good-2"], await Slugs());
    }

    [Fact]
    public async Task Changes_nothing_when_the_same_file_comes_again()
    {
        const string Text = Header + "a,union,BE,A,أ,https://a.example/,note\nb,union,,B,,https://b.example/|https://a.example/,\n";
        Assert.Equal(2, (await Import("committees", Text)).Count(Change.New));
        var version = await Version();

        Catalogue.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(2, (await Import("committees", Text)).Count(Change.Same));

        Assert.Equal(version, await Version());
        Assert.Equal(2, await Catalogue.Database.Scalar<long>("select count(*) from revisions"));
        Assert.Equal(2, await Catalogue.Database.Scalar<long>("select count(*) from submissions"));
    }

    [Fact]
    public async Task Makes_a_new_revision_of_a_changed_row_alone()
    {
        await Import("committees", Header + "a,union,BE,A,أ,https://a.example/,\nb,union,BE,B,,https://a.example/,\n");
        var report = await Import("committees", Header + "a,union,FR,A,أ,https://a.example/,\nb,union,BE,B,,https://a.example/,\n");

        Assert.Equal((1, 1), (report.Count(Change.Changed), report.Count(Change.Same)));
        Assert.Equal(2, await Catalogue.Database.Scalar<long>("select revision from committees where slug = 'a'"));
    }

    [Fact]
    public async Task Leaves_what_the_file_has_no_column_for_and_clears_what_is_empty()
    {
        await Import("committees", "slug,classification,name_en,tagline_en,founded,website,languages,abbreviation,sources\na,union,A,Tag,2005,https://a.example/,ar|en,AA,https://a.example/\n");
        await Import("committees", "slug,classification,website\na,union,\n");

        var now = (await Catalogue.Get<CommitteeQueries>().FindBySlug("a", "en"))!;
        Assert.Equal((null, "2005", "A", "Tag"), (now.Website, now.Founded, now.Texts["en"].Name, now.Texts["en"].Tagline));
        Assert.Equal(["ar", "en"], now.Languages);
        Assert.Equal("AA", Assert.Single(now.OtherNames).Name);
    }

    [Fact]
    public async Task Reads_other_names_with_their_kind_and_language()
    {
        await Import("committees", "slug,classification,name_en,abbreviation,other_names,sources\na,union,A,AA,former:fr:Ancien nom|romanisation:ar-Latn:Lajna|اسم آخر|Plain: name|acronym::BB,https://a.example/\n");
        Assert.Equal(
            [("acronym", null, "AA"), ("former", "fr", "Ancien nom"), ("romanisation", "ar-Latn", "Lajna"), ("alias", "ar", "اسم آخر"), ("alias", "en", "Plain: name"), ("acronym", null, "BB")],
            (await Catalogue.Get<CommitteeQueries>().FindBySlug("a", "en"))!.OtherNames.Select(name => (name.Kind, name.Lang, name.Name)));
    }

    [Theory]
    [InlineData("2026-11-22", true), InlineData("2026-11", false), InlineData("today", false)]
    public async Task Takes_a_whole_day_as_the_date_of_confirmation(string confirmed, bool taken)
    {
        var report = await Import("committees", $"slug,classification,name_en,confirmed,sources\na,union,A,{confirmed},https://a.example/\n");
        Assert.Equal(taken ? 1 : 0, report.Count(Change.New));
        if (taken) Assert.Equal((new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), "editors"), await Confirmed());
        else Assert.Equal(("confirmed", "Day"), (report.Problems[0].Problem.Field, report.Problems[0].Problem.Code));

        async Task<(DateTimeOffset?, string?)> Confirmed() => (await Catalogue.Get<CommitteeQueries>().FindBySlug("a", "en")) is { } one ? (one.ConfirmedAt, one.ConfirmedBy) : default;
    }

    [Fact]
    public async Task Writes_nothing_in_a_dry_run_but_says_all_that_would_happen()
    {
        var run = new ImportRun { Origin = Entries.Origin, DryRun = true };
        var committees = await Import("committees", Header + "a,union,BE,A,,https://a.example/,\nb,union,XX,B,,https://a.example/,\n", run);
        var links = await Import("links", "from,to,kind,sources\na,b,member_of,https://a.example/\na,missing,member_of,https://a.example/\n", run);

        Assert.Equal((1, 1), (committees.Count(Change.New), committees.Count(Change.Refused)));
        Assert.Equal((1, 1), (links.Count(Change.New), links.Count(Change.Refused)));
        foreach (var table in new[] { "committees", "revisions", "submissions", "decisions", "sources", "editor_notes", "search_documents" })
            Assert.Equal(0, await Catalogue.Database.Scalar<long>($"select count(*) from {table}"));
    }

    [Fact]
    public async Task Reports_as_many_rows_as_it_has_settled()
    {
        var seen = new List<int>();
        var text = Header + string.Concat(Enumerable.Range(0, 600).Select(number => $"c-{number},union,BE,Name {number},,https://a.example/,\n"));
        var report = await Import("committees", text, progress: new Recorder(seen));
        Assert.Equal(Enumerable.Range(1, 600), seen);
        Assert.Equal(600, report.Count(Change.New));
    }

    [Fact]
    public async Task Loads_the_starter_catalogue_whole_and_a_second_time_changes_nothing()
    {
        await StarterCatalogue.Load(Services, CancellationToken.None);
        var version = await Version();
        var revisions = await Catalogue.Database.Scalar<long>("select count(*) from revisions");
        Assert.True(await Catalogue.Database.Scalar<long>("select count(*) from committees") > 100);
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from committees c where not exists (select 1 from committee_sources s where s.committee_id = c.id)"));

        await StarterCatalogue.Load(Services, CancellationToken.None);

        Assert.Equal(revisions, await Catalogue.Database.Scalar<long>("select count(*) from revisions"));
        Assert.Equal(version, await Version());
    }

    private IServiceProvider Services => Catalogue.Get<IServiceProvider>();

    private Task<long> Version() => Catalogue.Database.Scalar<long>("select version from catalogue_version");

    private Task<IReadOnlyList<string>> Slugs() => Catalogue.Database.Rows<string>("select slug from committees order by slug");

    private async Task<ImportReport> Import(string kind, string text, ImportRun? run = null, IProgress<int>? progress = null)
    {
        var file = Path.Combine(Catalogue.Folder, kind + ".csv");
        await File.WriteAllTextAsync(file, text);
        var import = Catalogue.Get<Importer>().Kinds.Single(import => import.Kind == kind);
        return await Importer.Import(import, file, run ?? new ImportRun { Origin = Entries.Origin }, progress, CancellationToken.None);
    }

    private sealed class Recorder(List<int> seen) : IProgress<int>
    {
        public void Report(int value) => seen.Add(value);
    }
}

public sealed class ImporterOnSqlite() : ImporterTests(Engine.Sqlite);

public sealed class ImporterOnPostgres() : ImporterTests(Engine.Postgres);
