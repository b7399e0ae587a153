using BoycottDirectory.Exchange;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public abstract class DataPackageTests(Engine engine) : CatalogueTests(engine)
{
    [Fact]
    public async Task Brings_the_same_site_back_byte_for_byte()
    {
        await Fill();
        var first = await Export(Catalogue);

        await using var other = await Catalogue.Make(Engine);
        await Import(other, first);

        Assert.Equal(await File.ReadAllBytesAsync(first, Token), await File.ReadAllBytesAsync(await Export(other), Token));
    }

    [Fact]
    public async Task Brings_back_entries_of_every_kind_with_all_their_fields()
    {
        await EveryKind.Put(Catalogue.Get);
        await using var other = await Catalogue.Make(Engine);
        await Import(other, await Export(Catalogue));

        foreach (var kind in new[] { "target", "claim", "list", "position", "campaign", "event", "committee" })
        {
            var entries = await Snapshots(Catalogue, kind);
            Assert.NotEmpty(entries);
            Assert.Equal(entries, await Snapshots(other, kind));
        }

        Assert.Equal(await File.ReadAllBytesAsync(await Export(Catalogue), Token), await File.ReadAllBytesAsync(await Export(other), Token));
    }

    [Fact]
    public async Task Says_nothing_of_a_target_that_nothing_supports()
    {
        await EveryKind.Put(Catalogue.Get);
        var folder = await Unpack(await Export(Catalogue));

        var all = string.Concat(Directory.EnumerateFiles(folder).Select(File.ReadAllText));
        Assert.Contains("brand-c1", all, StringComparison.Ordinal);
        foreach (var secret in new[] { EveryKind.Ghost, EveryKind.Canary }) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_bytes_whenever_it_is_made()
    {
        await Fill();
        var first = await Export(Catalogue);
        Catalogue.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(await File.ReadAllBytesAsync(first, Token), await File.ReadAllBytesAsync(await Export(Catalogue), Token));
    }

    [Fact]
    public async Task Leaves_out_what_is_not_public()
    {
        await Fill();
        await Catalogue.Put("hidden", entry => entry with { Sources = ["https://only-hidden.example/"] });
        await Catalogue.Link("acme", "partner_of", "hidden");
        await Catalogue.Database.Execute("update committees set visibility = 'hidden' where slug = 'hidden'");

        var folder = await Unpack(await Export(Catalogue));

        var all = string.Concat(Directory.EnumerateFiles(folder).Select(File.ReadAllText));
        Assert.Contains("acme", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "hidden", "canary-note", "only-hidden" }) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task Fill()
    {
        await Catalogue.Put("acme", entry => entry
            .With("ar", words => words with { Tagline = "=SUM(A1)", Description = "- قائمة\n- ثانية", Locality = "بروكسل", Original = false, TranslatedFrom = 3 })
            .With("en", words => words with { HowToJoin = "@everyone, \"come\"" }) with
        {
            OtherNames = [new() { Kind = "alias", Lang = "en", Name = "A|B\\C" }, new() { Kind = "acronym", Name = "ACME" }, new() { Kind = "romanisation", Lang = "ar-Latn", Name = "a:b" }],
            Profiles = ["https://social.example/?a=1|2"],
            AreasServed = ["NL", "LU"],
            Founded = "2005-07",
            Status = "paused",
            Scope = "local",
            ConfirmedAt = Catalogue.Start.AddHours(-3),
            ConfirmedBy = "committee",
            Website = "https://acme.example/",
        }, note: "canary-note");
        await Catalogue.Put("beta", entry => entry.NamedOnly("ar", "+لجنة") with { Country = null, ConfirmedAt = null, ConfirmedBy = null });
        await Catalogue.Link("acme", "member_of", "beta", link => link with { FromState = "confirmed", ToState = "declined", Since = "2010", Notes = new(StringComparer.Ordinal) { ["ar"] = "ملاحظة" } });
    }

    private static Task<IReadOnlyList<string>> Snapshots(Catalogue catalogue, string kind) => catalogue.Database.Rows<string>(
        "select snapshot from revisions where kind = @kind and snapshot not like @ghost order by snapshot", new { kind, ghost = $"%{EveryKind.Ghost}%" });

    private static async Task<string> Export(Catalogue from)
    {
        var file = Path.Combine(from.Folder, $"{Guid.NewGuid():N}.zip");
        await using var stream = new FileStream(file, FileMode.CreateNew);
        await DataPackage.Write(stream, [.. from.Get<IEnumerable<CsvExport>>().OrderBy(export => export.Order)], Token);
        return file;
    }

    private async Task<string> Unpack(string file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Catalogue.Folder, $"{Guid.NewGuid():N}")).FullName;
        await PackageReader.Unpack(file, folder, [.. Catalogue.Get<Importer>().Kinds.Select(import => import.Kind)], Token);
        return folder;
    }

    private async Task Import(Catalogue into, string file)
    {
        var folder = await Unpack(file);
        var run = new ImportRun { Origin = Entries.Origin };
        foreach (var import in into.Get<Importer>().Kinds)
        {
            if (!File.Exists(Path.Combine(folder, import.Kind + ".csv"))) continue;

            var report = await Importer.Import(import, Path.Combine(folder, import.Kind + ".csv"), run, null, Token);
            Assert.Empty(report.Problems);
            Assert.Equal(report.Rows, report.Count(Change.New) + report.Count(Change.Same) + report.Count(Change.Changed));
        }
    }
}

public sealed class DataPackageOnSqlite() : DataPackageTests(Engine.Sqlite);

public sealed class DataPackageOnPostgres() : DataPackageTests(Engine.Postgres);
