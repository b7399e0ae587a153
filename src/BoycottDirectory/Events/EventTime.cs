using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace BoycottDirectory.Events;

/// <summary>When an event is, as people say it: a day, or a local time. It becomes an instant only together with a zone.</summary>
/// <param name="Local">The local time; midnight for a day.</param>
/// <param name="HasTime">False for a day.</param>
public sealed record EventTime(DateTime Local, bool HasTime)
{
    private const string Day = "yyyy-MM-dd", Minute = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Reads <c>2026-03-30</c> or <c>2026-03-30T18:00</c>; null when it is neither.</summary>
    public static EventTime? Parse(string? text) =>
        DateTime.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, false)
        : DateTime.TryParseExact(text, Minute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new(time, true)
        : null;

    /// <summary>Whether the zone is in the IANA database that the program carries, whatever the host's.</summary>
    public static bool IsZone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <summary>The instant of a local time in a zone (null is UTC). A time that a change of clocks skips is moved on by what was skipped; of one that comes twice the first is meant.</summary>
    public static DateTimeOffset InstantOf(DateTime local, string? zone) =>
        zone is null
            ? new DateTimeOffset(local, TimeSpan.Zero)
            : LocalDateTime.FromDateTime(local).InZone(DateTimeZoneProviders.Tzdb[zone], Resolvers.LenientResolver).ToDateTimeOffset();

    /// <summary>The local time of an instant in a zone (null is UTC).</summary>
    public static DateTime LocalOf(DateTimeOffset instant, string? zone) =>
        zone is null ? instant.UtcDateTime : Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUnspecified();

    public override string ToString() => Local.ToString(HasTime ? Minute : Day, CultureInfo.InvariantCulture);
}
