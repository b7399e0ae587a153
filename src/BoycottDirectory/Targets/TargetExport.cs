using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Targets;

/// <summary>Writes <c>targets.csv</c> as <see cref="TargetImport"/> reads it. Editors' notes are not public and stay out.</summary>
public sealed class TargetExport(TargetExportQueries targets) : CsvExport
{
    public override string Kind => "targets";

    public override int Order => 40;

    public override IReadOnlyList<string> Key { get; } = ["slug"];

    public override string Description => "A company, brand, product, institution or event. What is said of it stands in claims.csv; without a live claim or campaign it is not listed.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("slug", "Its key here, for good.", Required: true),
        new("classification", "company, brand, product, institution or event.", Required: true),
        new("country", "ISO 3166-1 alpha-2 of its seat."),
        new("name_en", "Its name in English."),
        new("name_ar", "Its name in Arabic."),
        new("other_names", "Further names as kind:language:name, separated by a bar."),
        new("identifiers", "Numbers of other registers as scheme:value, separated by a bar."),
        new("owner", "Owners as slug, slug:percent or slug:percent:source, separated by a bar."),
        new("website", "Its own website."),
        new("description_en", "Markdown, in English."),
        new("description_ar", "Markdown, in Arabic."),
        .. CsvTexts.OriginColumns,
        new("sources", "Addresses in sources.csv that the entry rests on, separated by a bar.", Required: true),
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> Rows() => targets.Public().Select(Row);

    /// <summary>The cells of a target, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string?> Row(TargetEntry entry)
    {
        var english = entry.Texts.GetValueOrDefault("en");
        var arabic = entry.Texts.GetValueOrDefault("ar");
        return
        [
            entry.Slug, entry.Classification, entry.Country, english?.Name, arabic?.Name, CsvCells.Join(entry.OtherNames.Select(OtherNameRules.Write)),
            CsvCells.Join(entry.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}")), CsvCells.Join(entry.Owners.Select(Owner)),
            entry.Website, english?.Description, arabic?.Description,
            .. CsvTexts.OriginCells(entry.Texts, words => words.Original, words => words.TranslatedFrom), CsvCells.Join(entry.Sources),
        ];
    }

    private static string Owner(Ownership owner) =>
        $"{owner.Slug}:{owner.Share?.ToString("0.###############", CultureInfo.InvariantCulture)}:{owner.Source}".TrimEnd(':');
}
