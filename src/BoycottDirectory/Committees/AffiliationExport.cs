using BoycottDirectory.Exchange;

namespace BoycottDirectory.Committees;

/// <summary>Writes <c>links.csv</c> as <see cref="AffiliationImport"/> reads it.</summary>
public sealed class AffiliationExport(CommitteeExportQueries committees) : CsvExport
{
    public override string Kind => "links";

    public override int Order => 30;

    public override IReadOnlyList<string> Key { get; } = ["from", "to", "kind"];

    public override string Description => "A relation of two committees, read from left to right.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("from", "The committee that the statement is about.", Required: true),
        new("to", "The other committee.", Required: true),
        new("kind", "What the first is to the second.", Required: true),
        new("since", "A date of ISO 8601 that may lack its day or month."),
        new("until", "A date of ISO 8601 that may lack its day or month."),
        new("from_state", "What the first says of it: proposed, confirmed, declined, withdrawn; empty when not asked."),
        new("to_state", "What the second says of it."),
        new("note_en", "A short neutral phrase, in English."),
        new("note_ar", "A short neutral phrase, in Arabic."),
        new("sources", "Addresses in sources.csv that state it, separated by a bar."),
    ];

    public override async IAsyncEnumerable<IReadOnlyList<string?>> Rows()
    {
        await foreach (var link in committees.PublicLinks())
            // A recognition that the recognizing body has not confirmed is not shown, and so not exported.
            if (link.Kind != "recognised_by" || link.ToState == "confirmed") yield return Row(link);
    }

    private static IReadOnlyList<string?> Row(AffiliationEntry link) =>
    [
        link.From, link.To, link.Kind, link.Since, link.Until, link.FromState, link.ToState, link.Notes.GetValueOrDefault("en"),
        link.Notes.GetValueOrDefault("ar"), CsvCells.Join(link.Sources),
    ];
}
