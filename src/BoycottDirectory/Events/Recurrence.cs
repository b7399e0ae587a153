using System.Globalization;
using BoycottDirectory.Submissions;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace BoycottDirectory.Events;

/// <summary>
/// Rules of recurrence (RRULE of RFC 5545), kept within bounds: a rule names days, not minutes; it ends, except that a yearly day may come for
/// ever; and what it yields is counted before it is accepted, so that no rule can keep the site busy.
/// </summary>
public static class Recurrence
{
    /// <summary>The most occurrences of a rule that ends.</summary>
    public const int MostOccurrences = 1_000;

    /// <summary>The most occurrences a year of a rule that does not end.</summary>
    public const int MostPerYear = 12;

    // Steps without any match after which a rule is taken to have none: a leap day needs eight yearly ones.
    private const int MostUnmatched = 1_000;

    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] Parts = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"];

    /// <summary>What is wrong with a rule for an event that begins at <paramref name="start"/>.</summary>
    public static IReadOnlyList<Problem> Check(string rule, EventTime start, string? zone)
    {
        var parts = Split(rule);
        if (parts is null) return [new("rule", "Rule", rule, string.Join(", ", Parts))];
        if (!Frequencies.Contains(parts.GetValueOrDefault("FREQ"))) return [new("rule", "RuleFrequency", string.Join(", ", Frequencies))];

        var ends = parts.ContainsKey("COUNT") || parts.ContainsKey("UNTIL");
        if (!ends && parts["FREQ"] != "YEARLY") return [new("rule", "RuleEndless")];
        if (parts.ContainsKey("COUNT") && parts.ContainsKey("UNTIL")) return [new("rule", "RuleEndsTwice")];
        if (parts.TryGetValue("COUNT", out var count) && !(int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostOccurrences))
            return [new("rule", "RuleTooMany", MostOccurrences)];
        if (parts.TryGetValue("UNTIL", out var until) && Until(until) is null) return [new("rule", "RuleUntil", until)];

        try
        {
            var limit = ends ? MostOccurrences : 10 * MostPerYear;
            var stop = ends ? DateTime.MaxValue : start.Local.AddYears(10);
            var days = Expand(start.Local, rule, zone).TakeWhile(day => day < stop).Take(limit + 1).ToList();
            if (days.Count == 0 || days[0] != start.Local) return [new("rule", "RuleStart", start.ToString())];
            return days.Count > limit ? [ends ? new("rule", "RuleTooMany", MostOccurrences) : new("rule", "RuleTooOften", MostPerYear)] : [];
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or EvaluationException or OverflowException)
        {
            return [new("rule", "RuleNever", rule)];
        }
    }

    /// <summary>The local starts of an event, without end where its rule has none; the first is its own start.</summary>
    /// <param name="start">The first start.</param>
    /// <param name="rule">A rule that <see cref="Check"/> accepts, or null for an event that comes once.</param>
    /// <param name="zone">The zone in which <c>UNTIL</c> is turned to local time.</param>
    /// <param name="from">Leaves out what is before it.</param>
    public static IEnumerable<DateTime> Expand(DateTime start, string? rule, string? zone, DateTime? from = null)
    {
        if (rule is null) return from is null || start >= from ? [start] : [];

        // In local time, so that eighteen o'clock stays eighteen o'clock when the clocks change.
        var component = new CalendarEvent { Start = new CalDateTime(start, hasTime: true) };
        component.RecurrenceRule = new RecurrenceRule(InLocalTime(rule, zone));
        return component
            .GetOccurrences(from is null ? null : new CalDateTime(from.Value, hasTime: true), new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostUnmatched })
            .Select(occurrence => occurrence.Period.StartTime.Value);
    }

    // RFC 5545 wants UNTIL in UTC where the start has a zone; here everything is counted in local time.
    private static string InLocalTime(string rule, string? zone) =>
        string.Join(';', Split(rule)!.Select(part => part.Key == "UNTIL" && Until(part.Value) is { } until
            ? $"UNTIL={(part.Value.Length == 8 ? until.AddDays(1).AddSeconds(-1) : EventTime.LocalOf(new DateTimeOffset(until, TimeSpan.Zero), zone)):yyyyMMdd'T'HHmmss}"
            : $"{part.Key}={part.Value}"));

    private static DateTime? Until(string text) =>
        DateTime.TryParseExact(text, ["yyyyMMdd", "yyyyMMdd'T'HHmmss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var until) &&
        until.Year <= 2200
            ? until
            : null;

    private static Dictionary<string, string>? Split(string rule)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rule.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=');
            if (pair is not [var name, { Length: > 0 and <= 200 } value] || !Parts.Contains(name) || !parts.TryAdd(name, value)) return null;
            if (!value.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter is ',' or '-' or '+')) return null;
        }

        return parts;
    }
}
