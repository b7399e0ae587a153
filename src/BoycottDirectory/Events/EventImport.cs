using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Events;

/// <summary>Reads <c>events.csv</c>. What the file has no column for stays as the entry has it.</summary>
public sealed class EventImport(EventEdits edits) : CsvImport
{
    // A yearly day whose first year no source states needs some year to begin with.
    private const string FirstYear = "2000";

    public override string Kind => "events";

    public override int Order => 80;

    public override IReadOnlyList<string> Required { get; } = ["slug", "kind"];

    public override IReadOnlyList<string> Columns { get; } =
    [
        "slug", "kind", "status", "name_en", "name_ar", "start", "end", "time_zone", "rule", "month_day", "since", "attendance", "country",
        "locality_en", "locality_ar", "place_en", "place_ar", "place_lead", "committees", "parent", "campaign", "website", "description_en",
        "description_ar", "original", "sources", "note",
    ];

    public override string KeyOf(CsvRow row) => row["slug"] ?? "";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) =>
        row["place_lead"] is { } lead && !int.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? Task.FromResult(Outcome.Refused(new Problem("place_lead", "Number", lead)))
            : edits.Put(row["slug"] ?? "", current => Entry(row, current), Places(row), run.Origin, row["note"],
                run.Promised("committees"), run.Promised("campaigns"), run.DryRun);

    private static EventEntry Entry(CsvRow row, EventEntry? current)
    {
        var entry = current ?? new EventEntry { Slug = row["slug"] ?? "", Kind = "" };
        return entry with
        {
            Kind = row["kind"] ?? "",
            Status = row.Or("status", null) ?? entry.Status,
            Start = Start(row) ?? row.Or("start", entry.Start),
            End = row.Or("end", entry.End),
            TimeZone = row.Or("time_zone", entry.TimeZone),
            Rule = row.Or("rule", entry.Rule)?.ToUpperInvariant(),
            Since = row.Or("since", entry.Since),
            Attendance = row.Or("attendance", entry.Attendance),
            Country = row.Or("country", entry.Country)?.ToUpperInvariant(),
            Website = row.Or("website", entry.Website),
            Parent = row.Or("parent", entry.Parent),
            Campaign = row.Or("campaign", entry.Campaign),
            PlaceLead = row.Has("place_lead") ? (row["place_lead"] is { } lead ? int.Parse(lead, CultureInfo.InvariantCulture) : null) : entry.PlaceLead,
            Committees = row.Has("committees") ? row.List("committees") : entry.Committees,
            Sources = row.Has("sources") ? row.List("sources") : entry.Sources,
            Texts = Texts(row, entry),
        };
    }

    // A day of each year, given as month and day: it begins in the year of "since", where that is known.
    private static string? Start(CsvRow row) => row["month_day"] is { } day ? $"{(row["since"] is { Length: >= 4 } since ? since[..4] : FirstYear)}-{day}" : null;

    private static SortedDictionary<string, EventWords> Texts(CsvRow row, EventEntry entry)
    {
        var texts = new SortedDictionary<string, EventWords>(entry.Texts, StringComparer.Ordinal);
        foreach (var lang in SiteLanguage.All)
        {
            var now = entry.Texts.GetValueOrDefault(lang) ?? new EventWords();
            var words = now with
            {
                Name = row.Or($"name_{lang}", now.Name),
                Description = row.Or($"description_{lang}", now.Description),
                Locality = row.Or($"locality_{lang}", now.Locality),
                Original = row.Has("original") ? row.List("original").Contains(lang) : now.Original,
            };
            if (words is { Name: null, Description: null, Locality: null }) texts.Remove(lang);
            else texts[lang] = words;
        }

        return texts;
    }

    private static Dictionary<string, string>? Places(CsvRow row) =>
        SiteLanguage.All.Any(lang => row.Has($"place_{lang}"))
            ? SiteLanguage.All.Where(lang => row[$"place_{lang}"] is not null).ToDictionary(lang => lang, lang => row[$"place_{lang}"]!, StringComparer.Ordinal)
            : null;
}
