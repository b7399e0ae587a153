using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>Reads <c>links.csv</c>: links between committees, as their sources state them. What the file has no column for stays as the link has it.</summary>
public sealed class AffiliationImport(AffiliationEdits edits) : CsvImport
{
    public override string Kind => "links";

    public override int Order => 30;

    public override IReadOnlyList<string> Required { get; } = ["from", "to", "kind", "sources"];

    public override IReadOnlyList<string> Columns { get; } = ["from", "to", "kind", "since", "until", "from_state", "to_state", "note_en", "note_ar", "sources"];

    public override string KeyOf(CsvRow row) => $"{row["from"]}/{row["kind"]}/{row["to"]}";

    public override Task<Outcome> Put(CsvRow row, ImportRun run)
    {
        var key = new AffiliationEntry { From = row["from"] ?? "", To = row["to"] ?? "", Kind = row["kind"] ?? "" };
        return edits.Put(key, current => Entry(row, current ?? key), run.Origin, run.Promised("committees"), run.DryRun);
    }

    // Above all the confirmations: a file that does not speak of them must not take them back.
    private static AffiliationEntry Entry(CsvRow row, AffiliationEntry now)
    {
        var link = now with
        {
            Since = row.Or("since", now.Since),
            Until = row.Or("until", now.Until),
            FromState = row.Or("from_state", now.FromState),
            ToState = row.Or("to_state", now.ToState),
            Sources = row.List("sources"),
            Notes = new(StringComparer.Ordinal),
        };
        foreach (var lang in SiteLanguage.All)
            if (row.Or($"note_{lang}", now.Notes.GetValueOrDefault(lang)) is { } note) link.Notes[lang] = note;
        return link;
    }
}
