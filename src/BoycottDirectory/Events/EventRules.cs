using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Events;

/// <summary>What an event must be to be listed.</summary>
public sealed class EventRules(Countries countries)
{
    public static IReadOnlyList<string> Kinds { get; } = ["week", "commemoration", "observance", "action", "protest", "talk", "meeting", "training", "festival", "conference"];

    public static IReadOnlyList<string> Statuses { get; } = ["confirmed", "cancelled"];

    public static IReadOnlyList<string> Attendances { get; } = ["offline", "online", "mixed"];

    /// <summary>The earliest that an exact place may be shown, in hours before the start: thirty days.</summary>
    public const int LongestLead = 720;

    private static readonly TimeSpan LongestEvent = TimeSpan.FromDays(366);

    public IReadOnlyList<Problem> Check(EventEntry entry, IReadOnlyDictionary<string, string> places) =>
    [
        .. Slug("slug", entry.Slug),
        .. OneOf("kind", entry.Kind, Kinds),
        .. OneOf("status", entry.Status, Statuses),
        .. entry.Attendance is null ? [] : OneOf("attendance", entry.Attendance, Attendances),
        .. entry.Country is { } code && !countries.Contains(code) ? [new Problem("country", "Country", code)] : Array.Empty<Problem>(),
        .. PartialDate("since", entry.Since),
        .. WebAddress("website", entry.Website),
        .. entry.Parent is null ? [] : Slug("parent", entry.Parent),
        .. entry.Parent == entry.Slug ? [new Problem("parent", "OwnParent")] : Array.Empty<Problem>(),
        .. entry.Campaign is null ? [] : Slug("campaign", entry.Campaign),
        .. entry.Committees.SelectMany(slug => Slug("committees", slug)),
        .. entry.PlaceLead is < 0 or > LongestLead ? [new Problem("place_lead", "Lead", LongestLead)] : Array.Empty<Problem>(),
        .. entry.Texts.Values.Any(words => words.Name is not null) ? [] : new[] { new Problem("name_en", "NoName") },
        .. entry.Texts.SelectMany(text => Words(text.Key, text.Value)),
        .. places.SelectMany(place => Length($"place_{place.Key}", place.Value, LongestName)),
        // Somebody must answer for it: the committees that hold it, or a source.
        .. entry.Sources.Count == 0 && entry.Committees.Count == 0 ? [new Problem("sources", "NoSource")] : entry.Sources.SelectMany(url => WebAddress("sources", url)),
        .. Times(entry),
    ];

    private static IEnumerable<Problem> Words(string lang, EventWords words) =>
    [
        .. Length($"name_{lang}", words.Name, LongestName),
        .. Length($"description_{lang}", words.Description, LongestText),
        .. Length($"locality_{lang}", words.Locality, LongestName),
    ];

    private static IEnumerable<Problem> Times(EventEntry entry)
    {
        if (entry.TimeZone is { } zone && !EventTime.IsZone(zone)) return [new("time_zone", "Zone", zone)];
        if (entry.Start is null) return entry.End is not null || entry.Rule is not null ? [new("start", "NoStart")] : [];
        if (EventTime.Parse(entry.Start) is not { } start) return [new("start", "Time", entry.Start)];
        if (start.HasTime && entry.TimeZone is null) return [new("time_zone", "NoZone", entry.Start)];
        if (entry.End is not null)
        {
            if (EventTime.Parse(entry.End) is not { } end) return [new("end", "Time", entry.End)];
            if (end.HasTime != start.HasTime) return [new("end", "EndForm", entry.Start, entry.End)];
            if (end.Local < start.Local || (start.HasTime && end.Local == start.Local)) return [new("end", "EndFirst", entry.Start, entry.End)];
            if (end.Local - start.Local > LongestEvent) return [new("end", "TooLong", LongestEvent.Days)];
        }

        return entry.Rule is null ? [] : Recurrence.Check(entry.Rule, start, entry.TimeZone);
    }
}
