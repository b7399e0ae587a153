using System.Globalization;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>Carries the rows of a file into the catalogue. Each row goes in whole or not at all; a run that was cut off can be repeated.</summary>
public sealed class Importer(IEnumerable<CsvImport> imports)
{
    // Enough for the queue of writers to fill its commits, few enough to keep memory flat.
    private const int InFlight = 512;

    /// <summary>The kinds that can be imported, in the order in which a whole catalogue goes in.</summary>
    public IReadOnlyList<CsvImport> Kinds { get; } = [.. imports.OrderBy(import => import.Order)];

    /// <summary>Imports one file.</summary>
    /// <exception cref="CommandLine.OperatorException">The file cannot be read at all.</exception>
    public static async Task<ImportReport> Import(CsvImport import, string file, ImportRun run, IProgress<int>? progress, CancellationToken cancellation)
    {
        var report = new ImportReport { File = Path.GetFileName(file) };
        var waiting = new Queue<(CsvRow Row, Task<Outcome> Outcome)>(InFlight);
        foreach (var (row, problems) in CsvFile.Read(file, import))
        {
            if (cancellation.IsCancellationRequested) break;
            if (waiting.Count == InFlight) await Settle();
            waiting.Enqueue((row, problems.Count > 0 ? Task.FromResult(Outcome.Refused(problems)) : Put(import, row, run, report.File)));
        }

        // What is on its way goes in whole, also when the rest is not wanted.
        while (waiting.Count > 0) await Settle();
        cancellation.ThrowIfCancellationRequested();
        return report;

        async Task Settle()
        {
            var (row, outcome) = waiting.Dequeue();
            report.Add(new(row.Line, import.KeyOf(row), await outcome), run);
            progress?.Report(report.Rows);
        }
    }

    private static Task<Outcome> Put(CsvImport import, CsvRow row, ImportRun run, string file) =>
        run.ToCome.Add($"{import.Kind}/{import.KeyOf(row)}")
            ? import.Put(row, run.Origin.Held ? run with { Origin = run.Origin with { Line = string.Create(CultureInfo.InvariantCulture, $"{run.FileName ?? file}:{row.Line}") } } : run)
            : Task.FromResult(Outcome.Refused(new Problem(import.Required[0], "Twice", import.KeyOf(row))));
}
