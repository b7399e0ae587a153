using BoycottDirectory.Exchange;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public abstract class AffiliationImportTests(Engine engine) : CatalogueTests(engine)
{
    private const string Plain = "from,to,kind,since,sources\nacme,hub,member_of,2011,https://acme.example/links\n";

    [Fact]
    public async Task Leaves_confirmations_alone_when_the_file_does_not_speak_of_them()
    {
        await Catalogue.Put("acme");
        await Catalogue.Put("hub");
        await Catalogue.Link("acme", "member_of", "hub", link => link with { Since = "2010", FromState = "confirmed", ToState = "confirmed" });

        Assert.Equal(1, (await Import(Plain)).Count(Change.Changed));
        Assert.Equal("confirmed confirmed 2011", await Catalogue.Database.Scalar<string>("select from_state || ' ' || to_state || ' ' || since from affiliations"));
        Assert.Equal(1, (await Import(Plain)).Count(Change.Same));
    }

    [Fact]
    public async Task Takes_a_confirmation_back_when_the_file_says_so()
    {
        await Catalogue.Put("acme");
        await Catalogue.Put("hub");
        await Catalogue.Link("acme", "member_of", "hub", link => link with { ToState = "confirmed" });

        await Import("from,to,kind,to_state,sources\nacme,hub,member_of,withdrawn,https://acme.example/links\n");
        Assert.Equal("withdrawn", await Catalogue.Database.Scalar<string>("select to_state from affiliations"));
    }

    private async Task<ImportReport> Import(string text)
    {
        var file = Path.Combine(Catalogue.Folder, "links.csv");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var import = Catalogue.Get<Importer>().Kinds.Single(import => import.Kind == "links");
        return await Importer.Import(import, file, new ImportRun { Origin = Entries.Origin }, null, TestContext.Current.CancellationToken);
    }
}

public sealed class AffiliationImportOnSqlite() : AffiliationImportTests(Engine.Sqlite);

public sealed class AffiliationImportOnPostgres() : AffiliationImportTests(Engine.Postgres);
