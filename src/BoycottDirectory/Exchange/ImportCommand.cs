using System.CommandLine;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Submissions;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Exchange;

/// <summary><c>import KIND FILE</c>: brings a file of the site's own format into the catalogue.</summary>
public static class ImportCommand
{
    public static Command Describe(SiteCommandLine line)
    {
        var kind = new Argument<string>("kind") { Description = SiteCommandLine.Text("Argument.Kind") };
        var file = new Argument<string>("file") { Description = SiteCommandLine.Text("Argument.File") };
        var dryRun = new Option<bool>("--dry-run") { Description = SiteCommandLine.Text("Option.DryRun") };
        var publish = new Option<bool>("--publish") { Description = SiteCommandLine.Text("Option.Publish") };
        var map = new Option<string?>("--map") { Description = SiteCommandLine.Text("Option.Map") };
        var command = new Command("import", SiteCommandLine.Text("Command.Import")) { kind, file, dryRun, publish, map };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (site, _) = await line.Open(parsed);
            await using var __ = site;
            var importer = site.Services.GetRequiredService<Importer>();
            var run = new ImportRun
            {
                Origin = new Origin("import", "import", $"{Path.GetFileName(parsed.GetValue(file))} {DateTimeOffset.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
                DryRun = parsed.GetValue(dryRun),
            };
            if (parsed.GetValue(map) is { } mapping)
            {
                var (import, source) = Files(importer, parsed.GetValue(kind)!, parsed.GetValue(file)!)[0];
                var report = await site.Services.GetRequiredService<MappedImporter>().Import(import, source, Mapping.Read(mapping), run, cancellation);
                Print(report, run, site.Services.GetRequiredService<IStringLocalizer<SubmissionsText>>());
                return report.Count(Change.Refused) == 0 ? 0 : 1;
            }

            using var unpacked = new Unpacked();
            var path = parsed.GetValue(file)!;
            if (parsed.GetValue(kind) == "all" && File.Exists(path))
            {
                await PackageReader.Unpack(path, unpacked.Folder, [.. importer.Kinds.Select(import => import.Kind)], cancellation);
                path = unpacked.Folder;
            }

            var refused = 0;
            foreach (var (import, table) in Files(importer, parsed.GetValue(kind)!, path))
            {
                var report = await Importer.Import(import, table, run, new ConsoleProgress(), cancellation);
                Print(report, run, site.Services.GetRequiredService<IStringLocalizer<SubmissionsText>>());
                refused += report.Count(Change.Refused);
            }

            return refused == 0 ? 0 : 1;
        });
        return command;
    }

    // A whole catalogue is a folder with one file a kind.
    private static List<(CsvImport Import, string Path)> Files(Importer importer, string kind, string file)
    {
        if (kind != "all")
        {
            var import = importer.Kinds.FirstOrDefault(import => import.Kind == kind)
                ?? throw new OperatorException("Import.UnknownKind", kind, string.Join(", ", importer.Kinds.Select(import => import.Kind).Append("all")));
            return [(import, file)];
        }

        List<(CsvImport, string)> files =
            [.. importer.Kinds.Select(import => (import, Path.Combine(file, import.Kind + ".csv"))).Where(pair => File.Exists(pair.Item2))];
        return files.Count > 0 ? files : throw new OperatorException("Import.NoFolder", file);
    }

    private static void Print(ImportReport report, ImportRun run, IStringLocalizer<SubmissionsText> text)
    {
        foreach (var (row, problem) in report.Problems)
            Console.Error.WriteLine(SiteCommandLine.Text("Import.Problem", report.File, row, problem.Field.Length > 0 ? problem.Field : SiteCommandLine.Text("Import.Row"), text["Problem." + problem.Code, [.. problem.Arguments]].Value));
        if (report.Count(Change.Held) > 0)
            Console.WriteLine(SiteCommandLine.Text(run.DryRun ? "Import.WouldHold" : "Import.Held", report.File, report.Count(Change.Held), report.Count(Change.Same), report.Count(Change.Refused)));
        else Console.WriteLine(SiteCommandLine.Text(run.DryRun ? "Import.WouldDo" : "Import.Done", report.File,
            report.Count(Change.New), report.Count(Change.Changed), report.Count(Change.Same), report.Count(Change.Refused)));
    }

    /// <summary>A folder for the tables of a package, as long as they are needed.</summary>
    private sealed class Unpacked : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("boycott-import-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
