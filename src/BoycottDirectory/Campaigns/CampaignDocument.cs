using BoycottDirectory.Languages;
using static BoycottDirectory.Exchange.JsonFormat;

namespace BoycottDirectory.Campaigns;

/// <summary>A campaign as programs get it: facts once, words by language.</summary>
public sealed record CampaignDocument
{
    /// <summary>Its key, for good; part of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its page, by language.</summary>
    public required IReadOnlyDictionary<string, string> Url { get; init; }

    /// <summary>Its name, by language; a language without one is absent.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>The languages in which the name is our description, not the campaign's own.</summary>
    public IReadOnlyList<string>? NameIsOurs { get; init; }

    /// <summary>boycott, pressure, divestment, sanctions, academic, cultural or support.</summary>
    public required string Kind { get; init; }

    /// <summary>active, paused, ended or won.</summary>
    public required string Status { get; init; }

    /// <summary>A date of ISO 8601 that may lack its day or month.</summary>
    public string? Started { get; init; }

    /// <summary>A date of ISO 8601 that may lack its day or month.</summary>
    public string? Ended { get; init; }

    public string? Website { get; init; }

    /// <summary>When it is complete; Markdown, by language.</summary>
    public IReadOnlyDictionary<string, string>? Goal { get; init; }

    /// <summary>Markdown, by language.</summary>
    public IReadOnlyDictionary<string, string>? Call { get; init; }

    /// <summary>What came of it; Markdown, by language.</summary>
    public IReadOnlyDictionary<string, string>? Outcome { get; init; }

    /// <summary>Markdown, by language.</summary>
    public IReadOnlyDictionary<string, string>? HowToTakePart { get; init; }

    /// <summary>The committees in it, each with its role and, where they differ from its own, where and since when.</summary>
    public required IReadOnlyList<Participation> Committees { get; init; }

    /// <summary>What it asks to be done about which target.</summary>
    public required IReadOnlyList<Aim> Targets { get; init; }

    /// <summary>The languages in which its texts were written; the others are translations.</summary>
    public required IReadOnlyList<string> OriginalLanguages { get; init; }

    /// <summary>Addresses of the sources, the weightiest first.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>When it came into the directory.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset RevisedAt { get; init; }

    /// <summary>Counts its changes from 1.</summary>
    public long Revision { get; init; }

    /// <summary>The document of a record.</summary>
    /// <param name="record">The campaign.</param>
    /// <param name="origin">The site's scheme and host.</param>
    public static CampaignDocument Of(CampaignRecord record, string origin)
    {
        var entry = record.Entry;
        return new CampaignDocument
        {
            Slug = entry.Slug, Url = ByLanguage.Of(lang => $"{origin}/{lang}/campaigns/{entry.Slug}"), Name = ByLanguage.Of(entry.Texts, words => words.Name) ?? [],
            NameIsOurs = Languages(entry, words => words.NameIsOurs).OrNone(), Kind = entry.Kind, Status = entry.Status, Started = entry.Started,
            Ended = entry.Ended, Website = entry.Website, Goal = ByLanguage.Of(entry.Texts, words => words.Goal),
            Call = ByLanguage.Of(entry.Texts, words => words.Call), Outcome = ByLanguage.Of(entry.Texts, words => words.Outcome),
            HowToTakePart = ByLanguage.Of(entry.Texts, words => words.HowToTakePart), Committees = entry.Committees, Targets = entry.Targets,
            OriginalLanguages = Languages(entry, words => words.Original), Sources = entry.Sources,
            ListedAt = record.ListedAt, RevisedAt = record.RevisedAt, Revision = record.Revision,
        };
    }

    private static IReadOnlyList<string> Languages(CampaignEntry entry, Func<CampaignWords, bool> which) =>
        [.. entry.Texts.Where(text => which(text.Value)).Select(text => text.Key)];
}
