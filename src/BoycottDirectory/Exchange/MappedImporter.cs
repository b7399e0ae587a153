using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>Takes in files that others made. Every row passes the editorial rules and the rules of its kind, and then waits for review.</summary>
public sealed class MappedImporter(MappedRows rows, HeldEdits held)
{
    /// <exception cref="CommandLine.OperatorException">The file or the mapping cannot be read at all.</exception>
    public async Task<ImportReport> Import(CsvImport import, string file, Mapping mapping, ImportRun run, CancellationToken cancellation)
    {
        if (mapping.Columns.Keys.Except(import.Columns).ToList() is { Count: > 0 } unknown)
            throw new CommandLine.OperatorException("Import.UnknownColumns", mapping.Name, string.Join(", ", unknown), string.Join(", ", import.Columns));

        var report = new ImportReport { File = Path.GetFileName(file) };
        foreach (var (row, reason) in rows.Read(file, mapping))
        {
            cancellation.ThrowIfCancellationRequested();
            report.Add(row.Line, await Put(import, row, reason, report.File, mapping, run));
        }

        return report;
    }

    private async Task<Outcome> Put(CsvImport import, CsvRow row, string reason, string file, Mapping mapping, ImportRun run)
    {
        var problems = ListingRules.Check(row, reason);
        if (problems.Count > 0) return Outcome.Refused(problems);
        if (!run.ToCome.Add($"{import.Kind}/{import.KeyOf(row)}")) return Outcome.Refused(new Problem(import.Required[0], "Twice", import.KeyOf(row)));

        // Nothing is written by this: it asks whether the kind would take the row.
        var would = await import.Put(row, run with { DryRun = true });
        if (would.Change is Change.Refused or Change.Same) return would;

        return run.DryRun ? Outcome.Of(Change.Held) : await held.Hold(import, row, new HeldFrom(file, row.Line, mapping.Name), run.Origin.Batch);
    }
}
