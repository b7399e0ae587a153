using System.CommandLine;
using System.IO.Pipelines;
using BoycottDirectory.CommandLine;

namespace BoycottDirectory.Exchange;

/// <summary><c>export KIND FILE</c>: writes one kind as a CSV file, or all as a data package.</summary>
public static class ExportCommand
{
    public static Command Describe(SiteCommandLine line)
    {
        var kind = new Argument<string>("kind") { Description = SiteCommandLine.Text("Argument.ExportKind") };
        var file = new Argument<string>("file") { Description = SiteCommandLine.Text("Argument.ExportFile") };
        var command = new Command("export", SiteCommandLine.Text("Command.Export")) { kind, file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var site = await line.OpenExisting(parsed);
            var exports = site.Services.GetServices<CsvExport>().OrderBy(export => export.Order).ToList();
            var target = Path.GetFullPath(parsed.GetValue(file)!);
            var chosen = parsed.GetValue(kind)!;
            var rows = chosen == "all"
                ? await Write(target, stream => DataPackage.Write(stream, exports, cancellation))
                : await Write(target, async stream =>
                {
                    var output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
                    var count = await Find(exports, chosen).Write(output, cancellation);
                    await output.CompleteAsync();
                    return count;
                });
            Console.WriteLine(SiteCommandLine.Text("Export.Done", Path.GetFileName(target), rows));
            return 0;
        });
        return command;
    }

    private static CsvExport Find(List<CsvExport> exports, string kind) =>
        exports.FirstOrDefault(export => export.Kind == kind)
            ?? throw new OperatorException("Export.UnknownKind", kind, string.Join(", ", exports.Select(export => export.Kind).Append("all")));

    // Beside its place first: whoever looks there finds the old file or the whole new one.
    private static async Task<long> Write(string target, Func<Stream, Task<long>> write)
    {
        var unfinished = target + ".part";
        try
        {
            long rows;
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite)) rows = await write(stream);
            File.Move(unfinished, target, overwrite: true);
            return rows;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException("Export.NoFile", target, exception.Message);
        }
        finally
        {
            // Deleting what is not there is no error, unless its folder is not there either.
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }
}
