namespace BoycottDirectory.Events;

/// <summary>The times at which events are held.</summary>
public static class EventDates
{
    // More than any accepted rule gives in the longest span that a page asks for.
    private const int Most = 1_200;

    /// <summary>The occurrences that end after <paramref name="from"/> and begin before <paramref name="to"/>, in order.</summary>
    public static IEnumerable<EventOccurrence> Between(DirectoryEvent held, DateTimeOffset from, DateTimeOffset to)
    {
        if (held.Start is not { } start) return [];

        var first = EventTime.LocalOf(from, held.TimeZone) - held.Length - TimeSpan.FromDays(1);
        return Recurrence.Expand(start.Local, held.Rule, held.TimeZone, first < start.Local ? null : first)
            .Take(Most)
            .Select(local => new EventOccurrence(held, local))
            .TakeWhile(occurrence => occurrence.Start < to)
            .Where(occurrence => occurrence.End > from || (occurrence.End == occurrence.Start && occurrence.Start >= from));
    }

    /// <summary>The next occurrences that have not ended.</summary>
    public static IReadOnlyList<EventOccurrence> Next(DirectoryEvent held, DateTimeOffset now, int most) => [.. Between(held, now, now.AddYears(20)).Take(most)];

    /// <summary>The occurrences of all events in a span, the earliest first.</summary>
    public static IReadOnlyList<EventOccurrence> Between(IEnumerable<DirectoryEvent> events, DateTimeOffset from, DateTimeOffset to) =>
        [.. events.SelectMany(held => Between(held, from, to)).OrderBy(occurrence => occurrence.Start).ThenBy(occurrence => occurrence.Event.Slug, StringComparer.Ordinal)];
}
