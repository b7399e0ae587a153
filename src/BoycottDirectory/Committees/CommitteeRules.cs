using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Committees;

/// <summary>What an entry must be to be listed: the vocabularies and the checks.</summary>
public sealed class CommitteeRules(Countries countries, LanguageNames languages)
{
    /// <summary>What kind of body it is; after the classifications of Popolo and schema.org, named as activists name them.</summary>
    public static IReadOnlyList<string> Classifications { get; } =
    [
        "committee", "coalition", "campaign", "group", "union", "student", "faith", "academic", "cultural", "consumer", "professional", "charity",
        "legal", "party", "authority",
    ];

    public static IReadOnlyList<string> Scopes { get; } = ["international", "regional", "national", "local"];

    public static IReadOnlyList<string> Statuses { get; } = ["planned", "active", "paused", "dissolved"];

    /// <summary>Who may have confirmed an entry.</summary>
    public static IReadOnlyList<string> Confirmers { get; } = ["committee", "editors"];

    /// <summary>All that is wrong with an entry; empty when it may be listed.</summary>
    public IReadOnlyList<Problem> Check(CommitteeEntry entry) =>
    [
        .. Slug("slug", entry.Slug),
        .. OneOf("classification", entry.Classification, Classifications),
        .. OneOf("scope", entry.Scope, Scopes),
        .. OneOf("status", entry.Status, Statuses),
        .. Country("country", entry.Country, countries),
        .. entry.AreasServed.SelectMany(area => Country("areas_served", area, countries)),
        .. PartialDate("founded", entry.Founded),
        .. PartialDate("dissolved", entry.Dissolved),
        .. WebAddress("website", entry.Website),
        .. entry.Profiles.SelectMany(profile => WebAddress("profiles", profile)),
        .. entry.Languages.Where(tag => !languages.Contains(tag.Split('-')[0])).Select(tag => new Problem("languages", "Language", tag)),
        .. Names(entry),
        .. entry.Texts.SelectMany(text => Words(text.Key, text.Value)),
        .. entry.OtherNames.SelectMany(OtherNameRules.Check),
        .. entry.Sources.Count == 0 ? [new Problem("sources", "NoSource")] : entry.Sources.SelectMany(url => WebAddress("sources", url)),
    ];

    private static IEnumerable<Problem> Names(CommitteeEntry entry) =>
        entry.Texts.Values.Any(words => words.Name is not null) ? [] : [new("name_en", "NoName")];

    private static IEnumerable<Problem> Words(string lang, CommitteeWords words) =>
    [
        .. Length($"name_{lang}", words.Name, LongestName),
        .. Length($"tagline_{lang}", words.Tagline, LongestName),
        .. Markdown($"description_{lang}", words.Description),
        .. Markdown($"how_to_join_{lang}", words.HowToJoin),
        .. Length($"locality_{lang}", words.Locality, LongestName),
    ];
}
