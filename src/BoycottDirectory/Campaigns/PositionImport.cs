using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Campaigns;

/// <summary>Reads <c>positions.csv</c>: what organizations do about targets, as their sources state it.</summary>
public sealed class PositionImport(PositionEdits edits) : CsvImport
{
    public override string Kind => "positions";

    public override int Order => 60;

    public override IReadOnlyList<string> Required { get; } = ["committee", "target", "verb", "sources"];

    public override IReadOnlyList<string> Columns { get; } = ["committee", "target", "verb", "since", "until", "sources", "note"];

    public override string KeyOf(CsvRow row) => $"{row["committee"]}/{row["verb"]}/{row["target"]}";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) => edits.Put(new PositionEntry
    {
        Committee = row["committee"] ?? "",
        Target = row["target"] ?? "",
        Verb = row["verb"] ?? "",
        Since = row["since"],
        Until = row["until"],
        Sources = row.List("sources"),
    }, run.Origin, run.Promised("committees"), run.Promised("targets"), row["note"], run.DryRun);
}
