namespace BoycottDirectory.Events;

/// <summary>An event as a revision keeps it. The exact place is kept elsewhere on purpose: revisions are public for ever, a place may not be public yet.</summary>
public sealed record EventEntry
{
    public required string Slug { get; init; }

    /// <summary>One of <see cref="EventRules.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of <see cref="EventRules.Statuses"/>.</summary>
    public string Status { get; init; } = "confirmed";

    /// <summary>A day (<c>2026-03-30</c>) or a local time (<c>2026-03-30T18:00</c>) of <see cref="TimeZone"/>; null while no date is fixed.</summary>
    public string? Start { get; init; }

    /// <summary>In the form of <see cref="Start"/>; a day is the last one that belongs to the event.</summary>
    public string? End { get; init; }

    /// <summary>A zone of the IANA database, such as <c>Asia/Amman</c>; needed where <see cref="Start"/> has a time.</summary>
    public string? TimeZone { get; init; }

    /// <summary>An RRULE of RFC 5545; see <see cref="Recurrence"/>.</summary>
    public string? Rule { get; init; }

    /// <summary>The first year or day on which it was held, where that is known: a partial date.</summary>
    public string? Since { get; init; }

    /// <summary>One of <see cref="EventRules.Attendances"/>; null for a day that is not attended, such as an observance.</summary>
    public string? Attendance { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null for an international day.</summary>
    public string? Country { get; init; }

    public string? Website { get; init; }

    /// <summary>The slug of the day or week that it belongs to.</summary>
    public string? Parent { get; init; }

    /// <summary>The slug of a campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>How many hours before its start the exact place is shown; null shows it at once, unless a committee is in a safety mode: then from the start.</summary>
    public int? PlaceLead { get; init; }

    /// <summary>The slugs of the committees that hold it.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>By language. At least one language has a name.</summary>
    public SortedDictionary<string, EventWords> Texts { get; init; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>The words of an event in one language.</summary>
public sealed record EventWords
{
    public string? Name { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The city, at the finest; what is finer is the place.</summary>
    public string? Locality { get; init; }

    /// <summary>Written in this language, not translated.</summary>
    public bool Original { get; init; } = true;

    /// <summary>The revision whose words in the other language this one renders; null for an original.</summary>
    public long? TranslatedFrom { get; init; }
}
