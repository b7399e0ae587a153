using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Events;

/// <summary>The next time of an event in the terms of schema.org, for search engines.</summary>
public static class EventJsonLd
{
    // The default encoder escapes < and >, so that no text can end the script element it stands in.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The object; null for an event that is not to come. <paramref name="place"/> is the exact place only where it may be shown at all times.</summary>
    public static string? Of(DirectoryEvent held, IReadOnlyList<EventOccurrence> next, string? place, Address address)
    {
        if (next is not [var occurrence, ..]) return null;

        var locality = held.Own?.Locality ?? held.Other?.Locality;
        return JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["@id"] = address.Origin + "/events/" + held.Slug,
            ["name"] = held.Name,
            ["startDate"] = Time(occurrence.Start, held),
            ["endDate"] = held.Start!.HasTime && held.Length > TimeSpan.Zero ? Time(occurrence.End, held) : held.Start.HasTime ? null : occurrence.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["eventStatus"] = held.Status == "cancelled" ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = held.Attendance switch
            {
                "offline" => "https://schema.org/OfflineEventAttendanceMode",
                "online" => "https://schema.org/OnlineEventAttendanceMode",
                "mixed" => "https://schema.org/MixedEventAttendanceMode",
                _ => null,
            },
            ["url"] = address.Canonical(SiteLanguage.Current),
            ["location"] = held.Country is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@type"] = "Place", ["name"] = held.PlaceTime.Lead is null ? place ?? locality : locality,
                ["address"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = "PostalAddress", ["addressLocality"] = locality, ["addressCountry"] = held.Country },
            },
            ["organizer"] = held.Committees.Count > 0
                ? held.Committees.Select(committee => new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["@type"] = "NGO", ["@id"] = address.Origin + "/committees/" + committee.Slug, ["name"] = committee.Name ?? committee.OtherName,
                })
                : null,
        }, Options);
    }

    private static string Time(DateTimeOffset instant, DirectoryEvent held) =>
        instant.ToString(held.Start!.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
