using BoycottDirectory.Exchange;

namespace BoycottDirectory.Campaigns;

/// <summary>Writes <c>campaigns.csv</c> as <see cref="CampaignImport"/> reads it. Editors' notes are not public and stay out.</summary>
public sealed class CampaignExport(CampaignListQueries campaigns) : CsvExport
{
    public override string Kind => "campaigns";

    public override int Order => 70;

    public override IReadOnlyList<string> Key { get; } = ["slug"];

    public override string Description => "What committees run together: who called for what, and when it is complete.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("slug", "Its key here, for good.", Required: true),
        new("kind", "boycott, pressure, divestment, sanctions, academic, cultural or support.", Required: true),
        new("status", "active, paused, ended or won.", Required: true),
        new("started", "A date of ISO 8601 that may lack its day or month."),
        new("ended", "A date of ISO 8601 that may lack its day or month."),
        new("website", "Its own website."),
        .. Words("name", "Its name"),
        .. Words("name", "Yes where the name is our description", "_ours"),
        .. Words("call", "The call, Markdown"),
        .. Words("goal", "When it is complete"),
        .. Words("outcome", "What came of it"),
        .. Words("how_to_take_part", "Markdown"),
        .. CsvTexts.OriginColumns,
        .. CampaignRules.Roles.Select(role => new CsvColumn(role, "Slugs of committees, each with @country and :since where they are known, separated by a bar.")),
        new("targets", "Slugs of targets, each with @country, :since, :until and :verb where they are known, separated by a bar."),
        new("sources", "Addresses in sources.csv, separated by a bar.", Required: true),
    ];

    /// <summary>A campaign whose callers are all hidden is called by nobody here, and no import would take it.</summary>
    public override IAsyncEnumerable<IReadOnlyList<string?>> Rows() =>
        campaigns.BySlug().Select(record => record.Entry).Where(entry => entry.Committees.Any(part => part.Role is "called_by" or "coordinates")).Select(Row);

    /// <summary>The cells of a campaign, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string?> Row(CampaignEntry entry) =>
    [
        entry.Slug, entry.Kind, entry.Status, entry.Started, entry.Ended, entry.Website,
        .. Cells(entry, words => words.Name), .. Cells(entry, words => words.NameIsOurs ? "yes" : null), .. Cells(entry, words => words.Call),
        .. Cells(entry, words => words.Goal), .. Cells(entry, words => words.Outcome), .. Cells(entry, words => words.HowToTakePart),
        .. CsvTexts.OriginCells(entry.Texts, words => words.Original, words => words.TranslatedFrom),
        .. CampaignRules.Roles.Select(role => CsvCells.Join(entry.Committees.Where(part => part.Role == role).Select(part => Item(part.Committee, part.Country, part.Since)))),
        CsvCells.Join(entry.Targets.Select(aim => Item(aim.Target, aim.Country, aim.Since, aim.Until, aim.Verb == CampaignRules.VerbOf(entry.Kind) ? null : aim.Verb))),
        CsvCells.Join(entry.Sources),
    ];

    private static IEnumerable<CsvColumn> Words(string field, string description, string ending = "") =>
        CsvTexts.ColumnOrder.Select(lang => new CsvColumn($"{field}_{lang}{ending}", $"{description}, in {(lang == "en" ? "English" : "Arabic")}."));

    private static IEnumerable<string?> Cells(CampaignEntry entry, Func<CampaignWords, string?> field) =>
        CsvTexts.ColumnOrder.Select(lang => entry.Texts.TryGetValue(lang, out var words) ? field(words) : null);

    private static string Item(string slug, string? country, params string?[] parts) =>
        string.Join(':', parts.Prepend(country is null ? slug : $"{slug}@{country}")).TrimEnd(':');
}
