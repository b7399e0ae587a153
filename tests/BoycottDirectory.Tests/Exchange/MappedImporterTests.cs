using BoycottDirectory.Exchange;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public abstract class MappedImporterTests(Engine engine) : CatalogueTests(engine)
{
    private const string Text = "Group,Does,Proof\nOne Group,Campaigns against arms sales,https://a.example/1\nTwo,Campaigns,\nOne Group,Campaigns,https://a.example/1\n";

    [Fact]
    public async Task Publishes_nothing_and_keeps_the_good_rows_for_review()
    {
        var report = await Import();

        Assert.Equal((1, 2), (report.Count(Change.Held), report.Count(Change.Refused)));
        Assert.Equal([(3, "NoSource"), (4, "Twice")], report.Problems.Select(one => (one.Line, one.Problem.Code)));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from committees"));
        var held = Assert.Single(await Catalogue.Database.Rows<string>("select snapshot from submissions where state = 'pending'"));
        Assert.Contains("\"slug\":\"one-group\"", held, StringComparison.Ordinal);
        Assert.Equal("groups.csv:2 (groups.yaml)", await Catalogue.Database.Scalar<string>("select line from submissions where state = 'pending'"));
    }

    [Fact]
    public async Task Holds_the_same_row_once()
    {
        await Import();
        Assert.Equal((0, 1), (await Import()) is var again ? (again.Count(Change.Held), again.Count(Change.Same)) : default);
        Assert.Equal(1, await Catalogue.Database.Scalar<long>("select count(*) from submissions"));
    }

    [Fact]
    public async Task Names_the_look_alikes_of_what_it_holds_in_either_script()
    {
        await Catalogue.Put("one", entry => entry.NamedOnly("ar", "ون غروب"));
        await Catalogue.Put("far", entry => entry.NamedOnly("en", "Olive Harvest"));
        var report = await Import();
        Assert.Equal(1, report.Count(Change.Held));
        var hint = Assert.Single(report.Problems, one => one.Problem.Code == "LooksLike");
        Assert.Equal((2, "one"), (hint.Line, hint.Problem.Arguments[2]));
    }

    private async Task<ImportReport> Import()
    {
        var token = TestContext.Current.CancellationToken;
        var file = Path.Combine(Catalogue.Folder, "groups.csv");
        var mapping = Path.Combine(Catalogue.Folder, "groups.yaml");
        await File.WriteAllTextAsync(file, Text, token);
        await File.WriteAllTextAsync(mapping, """
            format: csv
            reason: Does
            columns:
              slug: { from: Group, as: slug }
              classification: { constant: group }
              name_en: Group
              sources: { from: Proof, as: addresses }
            """, token);
        var import = Catalogue.Get<Importer>().Kinds.Single(import => import.Kind == "committees");
        return await Catalogue.Get<MappedImporter>().Import(import, file, Mapping.Read(mapping), new ImportRun { Origin = Entries.Origin }, token);
    }
}

public sealed class MappedImporterOnSqlite() : MappedImporterTests(Engine.Sqlite);

public sealed class MappedImporterOnPostgres() : MappedImporterTests(Engine.Postgres);
