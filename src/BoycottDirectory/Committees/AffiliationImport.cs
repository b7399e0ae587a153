using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>Reads <c>links.csv</c>: links between committees, as their sources state them.</summary>
public sealed class AffiliationImport(AffiliationEdits edits) : CsvImport
{
    public override string Kind => "links";

    public override int Order => 30;

    public override IReadOnlyList<string> Required { get; } = ["from", "to", "kind", "sources"];

    public override IReadOnlyList<string> Columns { get; } = ["from", "to", "kind", "since", "until", "from_state", "to_state", "note_en", "note_ar", "sources"];

    public override string KeyOf(CsvRow row) => $"{row["from"]}/{row["kind"]}/{row["to"]}";

    public override Task<Outcome> Put(CsvRow row, ImportRun run)
    {
        var link = new AffiliationEntry
        {
            From = row["from"] ?? "",
            To = row["to"] ?? "",
            Kind = row["kind"] ?? "",
            Since = row["since"],
            Until = row["until"],
            FromState = row["from_state"],
            ToState = row["to_state"],
            Sources = row.List("sources"),
        };
        foreach (var lang in SiteLanguage.All)
            if (row[$"note_{lang}"] is { } note) link.Notes[lang] = note;
        return edits.Put(link, run.Origin, run.Promised("committees"), run.DryRun);
    }
}
