using BoycottDirectory.Claims;
using BoycottDirectory.Languages;
using static BoycottDirectory.Exchange.JsonFormat;

namespace BoycottDirectory.Events;

/// <summary>An event as the API gives it: facts once, words by language. Copies stay where they are, so that the exact place is not in it.</summary>
public sealed record EventDocument
{
    /// <summary>Its key, for good; part of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its page, by language.</summary>
    public required IReadOnlyDictionary<string, string> Url { get; init; }

    /// <summary>Its name, by language; a language without one is absent.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>What kind of event it is.</summary>
    public required string Kind { get; init; }

    /// <summary>confirmed or cancelled.</summary>
    public required string Status { get; init; }

    /// <summary>A day, or a local time of the zone; absent while no date is fixed.</summary>
    public string? Start { get; init; }

    /// <summary>In the form of the start; a day is the last one.</summary>
    public string? End { get; init; }

    /// <summary>A zone of the IANA database.</summary>
    public string? TimeZone { get; init; }

    /// <summary>RRULE of RFC 5545.</summary>
    public string? Rule { get; init; }

    /// <summary>When it was first held: a date of ISO 8601 that may lack its day or month.</summary>
    public string? Since { get; init; }

    /// <summary>offline, online or mixed.</summary>
    public string? Attendance { get; init; }

    /// <summary>ISO 3166-1 alpha-2; absent for an international day.</summary>
    public string? Country { get; init; }

    /// <summary>The city, by language.</summary>
    public IReadOnlyDictionary<string, string>? Locality { get; init; }

    public string? Website { get; init; }

    /// <summary>The slug of the day or week that it belongs to.</summary>
    public string? Parent { get; init; }

    /// <summary>The slug of a campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>The slugs of the committees that hold it.</summary>
    public IReadOnlyList<string>? Committees { get; init; }

    /// <summary>Markdown, by language.</summary>
    public IReadOnlyDictionary<string, string>? Description { get; init; }

    /// <summary>What states it; given for a single event only.</summary>
    public IReadOnlyList<Source>? Sources { get; init; }

    /// <summary>When it came into the directory.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset RevisedAt { get; init; }

    /// <summary>Counts its changes from 1.</summary>
    public long Revision { get; init; }

    /// <summary>The document of an event.</summary>
    /// <param name="held">The event.</param>
    /// <param name="origin">The site's scheme and host.</param>
    public static EventDocument Of(DirectoryEvent held, string origin) => new()
    {
        Slug = held.Slug, Url = ByLanguage.Of(lang => $"{origin}/{lang}/events/{held.Slug}"), Name = ByLanguage.Of(held.Texts, words => words.Name) ?? [],
        Kind = held.Kind, Status = held.Status, Start = held.StartAt, End = held.EndAt, TimeZone = held.TimeZone, Rule = held.Rule, Since = held.Since,
        Attendance = held.Attendance, Country = held.Country, Locality = ByLanguage.Of(held.Texts, words => words.Locality), Website = held.Website,
        Parent = held.Parent, Campaign = held.Campaign, Committees = held.Committees.Select(committee => committee.Slug).ToList().OrNone(),
        Description = ByLanguage.Of(held.Texts, words => words.Description), Sources = held.Sources.OrNone(),
        ListedAt = held.ListedAt, RevisedAt = held.RevisedAt, Revision = held.Revision,
    };
}
