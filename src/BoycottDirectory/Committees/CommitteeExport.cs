using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>Writes <c>committees.csv</c> as <see cref="CommitteeImport"/> reads it. Editors' notes are not public and stay out.</summary>
public sealed class CommitteeExport(CommitteeExportQueries committees) : CsvExport
{
    public override string Kind => "committees";

    public override int Order => 20;

    public override IReadOnlyList<string> Key { get; } = ["slug"];

    public override string Description => "An organization that works on boycott campaigns.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("slug", "Its key here, for good.", Required: true),
        new("classification", "What kind of body it is.", Required: true),
        new("scope", "How far it works: international, regional, national or local."),
        new("status", "planned, active, paused or dissolved."),
        new("country", "ISO 3166-1 alpha-2; empty for a body of no one country."),
        new("locality_en", "The city, in English."),
        new("locality_ar", "The city, in Arabic."),
        new("name_en", "Its name in English."),
        new("name_ar", "Its name in Arabic."),
        new("abbreviation", "Its acronym."),
        new("other_names", "Further names as kind:language:name, separated by a bar."),
        new("tagline_en", "One line about it, in English."),
        new("tagline_ar", "One line about it, in Arabic."),
        new("description_en", "Markdown, in English."),
        new("description_ar", "Markdown, in Arabic."),
        new("how_to_join_en", "Markdown, in English."),
        new("how_to_join_ar", "Markdown, in Arabic."),
        new("founded", "A date of ISO 8601 that may lack its day or month."),
        new("dissolved", "A date of ISO 8601 that may lack its day or month."),
        new("website", "Its own website."),
        new("profiles", "Addresses of its public profiles, separated by a bar."),
        new("languages", "The languages it works in, BCP 47, separated by a bar."),
        new("areas_served", "Countries served beyond its own, separated by a bar."),
        .. CsvTexts.OriginColumns,
        new("confirmed", "When somebody last checked the entry: a day or an instant of ISO 8601."),
        new("confirmed_by", "Who checked it: the committee itself, or editors against its sources."),
        new("sources", "Addresses in sources.csv that the entry rests on, separated by a bar.", Required: true),
    ];

    public override async IAsyncEnumerable<IReadOnlyList<string?>> Rows()
    {
        await foreach (var record in committees.Public()) yield return Row(record);
    }

    /// <summary>The cells of a committee, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string?> Row(CommitteeRecord record)
    {
        var entry = record.Entry;
        var english = entry.Texts.GetValueOrDefault("en");
        var arabic = entry.Texts.GetValueOrDefault("ar");
        var acronym = entry.OtherNames is [{ Kind: "acronym", Lang: null } first, ..] ? first : null;
        return
        [
            entry.Slug, entry.Classification, entry.Scope, entry.Status, entry.Country, english?.Locality, arabic?.Locality, english?.Name, arabic?.Name,
            acronym?.Name, CsvCells.Join(entry.OtherNames.Skip(acronym is null ? 0 : 1).Select(OtherNameRules.Write)),
            english?.Tagline, arabic?.Tagline, english?.Description, arabic?.Description, english?.HowToJoin, arabic?.HowToJoin, entry.Founded,
            entry.Dissolved, entry.Website, CsvCells.Join(entry.Profiles), CsvCells.Join(entry.Languages), CsvCells.Join(entry.AreasServed),
            .. CsvTexts.OriginCells(entry.Texts, words => words.Original, words => words.TranslatedFrom), Confirmed(entry.ConfirmedAt), entry.ConfirmedBy, CsvCells.Join(entry.Sources),
        ];
    }

    private static string? Confirmed(DateTimeOffset? instant) => instant?.UtcDateTime switch
    {
        { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { } time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => null,
    };
}
