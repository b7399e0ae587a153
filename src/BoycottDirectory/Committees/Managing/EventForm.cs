using System.Globalization;
using BoycottDirectory.Events;
using BoycottDirectory.Languages;
using BoycottDirectory.Registration;
using NodaTime.TimeZones;

namespace BoycottDirectory.Committees.Managing;

/// <summary>The fields of the form in which a committee announces an event, and the event that they make.</summary>
public static class EventForm
{
    /// <summary>The words asked for in each language, with the rows of their fields (0 for a line).</summary>
    public static IReadOnlyList<(string Field, int Rows)> Words { get; } = [("name", 0), ("description", 6), ("locality", 0), ("place", 0)];

    /// <summary>When the exact place may be shown: at once, or some hours before the start.</summary>
    public static IReadOnlyList<string> Leads { get; } = ["always", "24", "1", "0"];

    /// <summary>Whether a word is asked for: a committee that hides its city gives a place alone, which is shown when the event begins.</summary>
    public static bool Asks(string field, bool guarded) => field != "locality" || !guarded;

    /// <summary>The zones of the IANA database, those of a country first.</summary>
    public static IReadOnlyList<string> Zones(string? country)
    {
        var all = TzdbDateTimeZoneSource.Default.ZoneLocations!;
        return [.. all.Where(zone => zone.CountryCode == country).Concat(all).Select(zone => zone.ZoneId).Distinct(StringComparer.Ordinal).Select((zone, place) => (zone, place))
            .OrderBy(pair => all.Any(zone => zone.ZoneId == pair.zone && zone.CountryCode == country) ? 0 : 1).ThenBy(pair => pair.zone, StringComparer.Ordinal).Select(pair => pair.zone)];
    }

    /// <summary>The fields as a form shows them.</summary>
    public static Dictionary<string, string?> Of(EventEntry entry, IReadOnlyDictionary<string, string> places)
    {
        var (start, end) = (EventTime.Parse(entry.Start), EventTime.Parse(entry.End));
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["kind"] = entry.Kind, ["status"] = entry.Status, ["start_day"] = Day(start), ["start_time"] = Time(start), ["end_day"] = Day(end), ["end_time"] = Time(end),
            ["time_zone"] = entry.TimeZone, ["attendance"] = entry.Attendance, ["country"] = entry.Country, ["website"] = entry.Website,
            ["lead"] = entry.PlaceLead?.ToString(CultureInfo.InvariantCulture) ?? "always",
        };
        foreach (var lang in SiteLanguage.All)
        {
            var words = entry.Texts.GetValueOrDefault(lang);
            (fields[$"name_{lang}"], fields[$"description_{lang}"], fields[$"locality_{lang}"], fields[$"place_{lang}"]) = (words?.Name, words?.Description, words?.Locality, places.GetValueOrDefault(lang));
        }

        return fields;
    }

    /// <summary>The event with the fields of a form; what the form does not ask for stays.</summary>
    public static (EventEntry Entry, Dictionary<string, string> Places) Apply(EventEntry entry, Func<string, string?> value, bool guarded)
    {
        var texts = new SortedDictionary<string, EventWords>(entry.Texts, StringComparer.Ordinal);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var lang in SiteLanguage.All)
        {
            var words = (texts.GetValueOrDefault(lang) ?? new EventWords()) with { Name = Line($"name_{lang}"), Description = value($"description_{lang}"), Locality = guarded ? null : Line($"locality_{lang}") };
            if (words is { Name: null, Description: null, Locality: null }) texts.Remove(lang);
            else texts[lang] = words;
            if (Line($"place_{lang}") is { } place) places[lang] = place;
        }

        var (start, end) = (Moment("start"), Moment("end"));
        return (entry with
        {
            Slug = entry.Slug.Length > 0 ? entry.Slug : SlugMaker.Of(Line("name_en"), Line("name_ar")),
            Kind = value("kind") ?? "",
            Status = value("status") ?? entry.Status,
            Start = start,
            End = end,
            TimeZone = start?.Contains('T', StringComparison.Ordinal) == true ? value("time_zone") : null,
            Attendance = value("attendance"),
            Country = value("country"),
            Website = Line("website"),
            Texts = texts,
            PlaceLead = guarded ? 0 : value("lead") is { } lead && int.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : null,
        }, places);

        string? Line(string field) => value(field)?.ReplaceLineEndings(" ");

        // What is no day or time stays as it was typed, for the rules to name it.
        string? Moment(string which) => Digits(value(which + "_day")) is { } day ? Digits(value(which + "_time")) is { } time ? $"{day}T{time}" : day : null;
    }

    private static string? Digits(string? text) => text is null ? null : string.Concat(text.Select(letter => char.IsDigit(letter) ? ((int)char.GetNumericValue(letter)).ToString(CultureInfo.InvariantCulture) : letter.ToString()));

    private static string? Day(EventTime? time) => time?.Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(EventTime? time) => time?.HasTime == true ? time.Local.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
}
