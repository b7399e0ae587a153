using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Events;

/// <summary>Events as iCalendar (RFC 5545) in the page's language. Recurring ones keep their rule, and timed ones their zone, so that eighteen o'clock stays so when the clocks change.</summary>
public sealed class EventCalendar(Address address, EventQueries queries, Countries countries, IStringLocalizer<EventsText> text)
{
    /// <summary>A calendar of events.</summary>
    public async Task<string> Write(string name, IReadOnlyList<DirectoryEvent> events)
    {
        var lines = new ContentLines()
            .Raw("BEGIN", "VCALENDAR").Raw("VERSION", "2.0").Raw("PRODID", "-//Boycott Directory//Events//EN").Raw("CALSCALE", "GREGORIAN")
            .Raw("METHOD", "PUBLISH").Text("NAME", name).Text("X-WR-CALNAME", name).Raw("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        var dated = events.Where(held => held.Start is not null).ToList();
        foreach (var zone in dated.Where(held => held.TimeZone is not null && held.Start!.HasTime).GroupBy(held => held.TimeZone!, StringComparer.Ordinal))
            lines.Block(Zone(zone.Key, zone.Min(held => held.Start!.Local)));
        foreach (var held in dated) await Add(lines, held);
        return lines.Raw("END", "VCALENDAR").ToString();
    }

    private async Task Add(ContentLines lines, DirectoryEvent held)
    {
        var start = held.Start!;
        lines.Raw("BEGIN", "VEVENT")
            .Raw("UID", $"{held.Slug}@{new Uri(address.Origin).Host}")
            .Raw("DTSTAMP", Instant(held.RevisedAt)).Raw("LAST-MODIFIED", Instant(held.RevisedAt)).Raw("CREATED", Instant(held.ListedAt))
            .Raw("SEQUENCE", (held.Revision - 1).ToString(CultureInfo.InvariantCulture));
        if (start.HasTime) lines.Raw($"DTSTART;TZID={held.TimeZone}", Time(start.Local)).Raw($"DTEND;TZID={held.TimeZone}", held.Length > TimeSpan.Zero ? Time(start.Local + held.Length) : null);
        else lines.Raw("DTSTART;VALUE=DATE", Day(start.Local)).Raw("DTEND;VALUE=DATE", Day(start.Local + held.Length)).Raw("TRANSP", "TRANSPARENT");
        lines.Raw("RRULE", held.Rule)
            .Text("SUMMARY", held.Name)
            .Text("DESCRIPTION", held.Own?.Description ?? held.Other?.Description)
            .Text("LOCATION", await Location(held))
            .Text("CATEGORIES", text["Kind." + held.Kind])
            .Raw("STATUS", held.Status == "cancelled" ? "CANCELLED" : "CONFIRMED")
            .Raw("URL", address.Origin + address.To("/events/" + held.Slug))
            .Raw("END", "VEVENT");
    }

    // Calendar programs keep what they fetched: a place that is not shown at all times never goes into a calendar.
    private async Task<string?> Location(DirectoryEvent held)
    {
        var places = held.PlaceTime.Lead is null ? await queries.Places(held) : null;
        string?[] parts =
        [
            places?.GetValueOrDefault(SiteLanguage.Current) ?? places?.Values.FirstOrDefault(), held.Own?.Locality ?? held.Other?.Locality,
            held.Country is { } country ? countries.Name(country) : null,
        ];
        var known = parts.OfType<string>().ToList();
        return known.Count > 0 ? string.Join(text["Comma"], known) : null;
    }

    private static string Zone(string id, DateTime from)
    {
        var calendar = new Ical.Net.Calendar();
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(id, from, includeHistoricalData: false));
        var all = new CalendarSerializer().SerializeToString(calendar)!;
        var begin = all.IndexOf("BEGIN:VTIMEZONE", StringComparison.Ordinal);
        return all[begin..(all.IndexOf("END:VTIMEZONE", StringComparison.Ordinal) + "END:VTIMEZONE".Length)];
    }

    private static string Day(DateTime day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
