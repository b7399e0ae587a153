using BoycottDirectory.Claims;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Events;

/// <summary>An event as readers see it.</summary>
public sealed record DirectoryEvent
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public string? StartAt { get; init; }

    public string? EndAt { get; init; }

    public string? TimeZone { get; init; }

    public string? Rule { get; init; }

    public string? Since { get; init; }

    public string? Attendance { get; init; }

    public string? Country { get; init; }

    public string? Website { get; init; }

    public string? Parent { get; init; }

    public string? Campaign { get; init; }

    public string Visibility { get; init; } = "";

    public DateTimeOffset ListedAt { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    public long Revision { get; init; }

    /// <summary>A committee that holds it is in a safety mode: no place finer than the country stands anywhere before its time.</summary>
    public bool Guarded { get; init; }

    /// <summary>When its exact place may be shown.</summary>
    public PlaceTime PlaceTime { get; init; } = PlaceTime.Always;

    public IReadOnlyDictionary<string, EventText> Texts { get; init; } = new Dictionary<string, EventText>(StringComparer.Ordinal);

    public IReadOnlyList<EventCommittee> Committees { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public EventTime? Start => EventTime.Parse(StartAt);

    public EventTime? End => EventTime.Parse(EndAt);

    /// <summary>The name in the page's language, else in the other.</summary>
    public string Name => Own?.Name ?? Other?.Name ?? Slug;

    public EventText? Own => Texts.GetValueOrDefault(SiteLanguage.Current);

    public EventText? Other => Texts.GetValueOrDefault(SiteLanguage.Other(SiteLanguage.Current));

    /// <summary>How long it lasts from its start; a day lasts until the next one.</summary>
    public TimeSpan Length => (Start, End) switch
    {
        ({ HasTime: true } start, { } end) => end.Local - start.Local,
        ({ } start, { } end) => end.Local.AddDays(1) - start.Local,
        ({ HasTime: false }, null) => TimeSpan.FromDays(1),
        _ => TimeSpan.Zero,
    };
}

/// <summary>The words of an event in one language.</summary>
public sealed record EventText
{
    public long EventId { get; init; }

    public string Lang { get; init; } = "";

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Locality { get; init; }
}

/// <summary>A committee that holds an event.</summary>
public sealed record EventCommittee
{
    public long EventId { get; init; }

    public string Slug { get; init; } = "";

    public string? Name { get; init; }

    public string? OtherName { get; init; }
}

/// <summary>One time that an event is held.</summary>
/// <param name="Event">The event.</param>
/// <param name="Local">Its start in local time of its zone.</param>
public sealed record EventOccurrence(DirectoryEvent Event, DateTime Local)
{
    public DateTimeOffset Start => EventTime.InstantOf(Local, Event.TimeZone);

    public DateTimeOffset End => EventTime.InstantOf(Local + Event.Length, Event.TimeZone);

    /// <summary>The last day that belongs to it, in local time.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(Event.Length > TimeSpan.Zero ? (Local + Event.Length).AddTicks(-1) : Local);

    public DateOnly FirstDay => DateOnly.FromDateTime(Local);
}
