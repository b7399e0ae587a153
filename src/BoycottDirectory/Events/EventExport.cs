using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Events;

/// <summary>Writes <c>events.csv</c> as <see cref="EventImport"/> reads it. A place that is shown only at its time is not in it.</summary>
public sealed class EventExport(EventQueries events) : CsvExport
{
    public override string Kind => "events";

    public override int Order => 80;

    public override IReadOnlyList<string> Key { get; } = ["slug"];

    public override string Description => "A day, week or meeting, once or recurring.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("slug", "Its key here, for good.", Required: true),
        new("kind", "What kind of event it is.", Required: true),
        new("status", "confirmed or cancelled."),
        new("name_en", "Its name in English."),
        new("name_ar", "Its name in Arabic."),
        new("start", "A day, or a local time of time_zone; empty while no date is fixed."),
        new("end", "In the form of start; a day is the last one."),
        new("time_zone", "A zone of the IANA database."),
        new("rule", "RRULE of RFC 5545."),
        new("since", "When it was first held: a date of ISO 8601 that may lack its day or month."),
        new("attendance", "offline, online or mixed; empty for a day that is not attended."),
        new("country", "ISO 3166-1 alpha-2; empty for an international day."),
        new("locality_en", "The city, in English."),
        new("locality_ar", "The city, in Arabic."),
        new("place_en", "The exact place, in English."),
        new("place_ar", "The exact place, in Arabic."),
        new("place_lead", "Hours before its start from which the place is shown on the site; such a place is not in this file.", "integer"),
        new("committees", "Slugs of the committees that hold it, separated by a bar."),
        new("parent", "The slug of the day or week that it belongs to."),
        new("campaign", "The slug of a campaign."),
        new("website", "Its own page."),
        new("description_en", "Markdown, in English."),
        new("description_ar", "Markdown, in Arabic."),
        new("original", "The languages in which its texts were written, not translated; separated by a bar."),
        new("sources", "Addresses in sources.csv, separated by a bar."),
    ];

    public override async IAsyncEnumerable<IReadOnlyList<string?>> Rows()
    {
        await foreach (var (entry, places) in events.Public()) yield return Row(entry, places);
    }

    /// <summary>The cells of an event, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string?> Row(EventEntry entry, IReadOnlyDictionary<string, string> places)
    {
        var english = entry.Texts.GetValueOrDefault("en");
        var arabic = entry.Texts.GetValueOrDefault("ar");
        return
        [
            entry.Slug, entry.Kind, entry.Status, english?.Name, arabic?.Name, entry.Start, entry.End, entry.TimeZone, entry.Rule, entry.Since,
            entry.Attendance, entry.Country, english?.Locality, arabic?.Locality, places.GetValueOrDefault("en"), places.GetValueOrDefault("ar"),
            entry.PlaceLead?.ToString(CultureInfo.InvariantCulture), CsvCells.Join(entry.Committees), entry.Parent, entry.Campaign, entry.Website,
            english?.Description, arabic?.Description,
            CsvCells.Join(SiteLanguage.All.Where(lang => entry.Texts.GetValueOrDefault(lang)?.Original == true)), CsvCells.Join(entry.Sources),
        ];
    }
}
