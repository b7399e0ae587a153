using BoycottDirectory.Exchange;

namespace BoycottDirectory.Campaigns;

/// <summary>Writes <c>positions.csv</c> as <see cref="PositionImport"/> reads it. Editors' notes are not public and stay out.</summary>
public sealed class PositionExport(CampaignExportQueries campaigns) : CsvExport
{
    public override string Kind => "positions";

    public override int Order => 60;

    public override IReadOnlyList<string> Key { get; } = ["committee", "target", "verb"];

    public override string Description => "What a committee does about a target outside of any listed campaign, as sources state it.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("committee", "The slug of the committee.", Required: true),
        new("target", "The slug of the target.", Required: true),
        new("verb", "campaigns_on, divested_from or resolution_names.", Required: true),
        new("since", "A date of ISO 8601 that may lack its day or month."),
        new("until", "A date of ISO 8601 that may lack its day or month."),
        new("sources", "Addresses in sources.csv that state it, separated by a bar.", Required: true),
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> Rows() => campaigns.Positions().Select(Row);

    private static IReadOnlyList<string?> Row(PositionEntry position) =>
        [position.Committee, position.Target, position.Verb, position.Since, position.Until, CsvCells.Join(position.Sources)];
}
