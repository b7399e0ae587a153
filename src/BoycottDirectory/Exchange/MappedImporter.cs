using System.Globalization;
using BoycottDirectory.Search;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>Takes in files that others made. Every row passes the editorial rules and the rules of its kind, and then waits for review.</summary>
public sealed class MappedImporter(MappedRows rows, DirectorySearch search)
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
            report.Add(new(row.Line, import.KeyOf(row), await Put(import, row, reason, run.FileName ?? report.File, mapping, run)), run);
        }

        return report;
    }

    private async Task<Outcome> Put(CsvImport import, CsvRow row, string reason, string file, Mapping mapping, ImportRun run)
    {
        var problems = ListingRules.Check(row, reason);
        if (problems.Count > 0) return Outcome.Refused(problems);
        if (!run.ToCome.Add($"{import.Kind}/{import.KeyOf(row)}")) return Outcome.Refused(new Problem(import.Required[0], "Twice", import.KeyOf(row)));

        var origin = run.Origin with { Held = true, Line = string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line} ({mapping.Name})") };
        var outcome = await import.Put(row, run with { Origin = origin });
        // Nothing is public yet, so that a look-alike is a hint for the editor and no reason to refuse.
        var hints = outcome.Change is Change.New or Change.Held ? await LookAlikes(import, row) : [];
        // Who is told of each row wants to know which of them would be new.
        return outcome.Change is Change.Refused or Change.Same ? outcome : new Outcome(run.DryRun && run.Settled is not null ? outcome.Change : Change.Held, hints);
    }

    private async Task<IReadOnlyList<Problem>> LookAlikes(CsvImport import, CsvRow row)
    {
        // The search names one entry, an import its kind: committees, targets.
        var kind = search.Kinds.FirstOrDefault(kind => kind.Kind + "s" == import.Kind);
        var names = new[] { row["name_en"], row["name_ar"] }.OfType<string>().ToList();
        if (kind is null || names.Count == 0) return [];

        var others = row.List("other_names").Select(OtherNameRules.Read).ToList();
        var similar = await search.Similar(new SearchDocument
        {
            Kind = kind.Kind, Slug = import.KeyOf(row), Names = names, Country = row["country"],
            OtherNames = [.. others.Where(other => other.Kind != "acronym").Select(other => other.Name)],
            Acronyms = [.. others.Where(other => other.Kind == "acronym").Select(other => other.Name)],
        });
        return [.. similar.Select(entry => new Problem("", "LooksLike", entry.Text, entry.SimilarText, entry.Slug))];
    }
}
