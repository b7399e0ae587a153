using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Targets;

/// <summary>What may be a target: the editorial policy's sixth rule.</summary>
public sealed class TargetRules(Countries countries)
{
    /// <summary>Nothing else can be a target: no person, and no group of people.</summary>
    public static IReadOnlyList<string> Classifications { get; } = ["company", "brand", "product", "institution", "event"];

    /// <summary>All that is wrong with an entry; empty when it may be listed.</summary>
    public IReadOnlyList<Problem> Check(TargetEntry entry) =>
    [
        .. Slug("slug", entry.Slug),
        .. Classification(entry.Classification),
        .. Country("country", entry.Country, countries),
        .. WebAddress("website", entry.Website),
        .. Names(entry),
        .. entry.Texts.SelectMany(text => Words(text.Key, text.Value)),
        .. entry.OtherNames.SelectMany(OtherNameRules.Check),
        .. entry.Identifiers.SelectMany(IdentifierRules.Check),
        .. entry.Owners.SelectMany(Owner),
        .. entry.Owners.Any(owner => owner.Slug == entry.Slug) ? [new Problem("owner", "Cycle", entry.Slug)] : Array.Empty<Problem>(),
        .. entry.Sources.Count == 0 ? [new Problem("sources", "NoSource")] : entry.Sources.SelectMany(url => WebAddress("sources", url)),
    ];

    private static IEnumerable<Problem> Classification(string classification) =>
        Classifications.Contains(classification) ? [] : [new("classification", "NoTarget.Kind", classification, string.Join(", ", Classifications))];

    private static IEnumerable<Problem> Names(TargetEntry entry) =>
    [
        .. entry.Texts.Values.Any(words => words.Name is not null) ? Array.Empty<Problem>() : [new Problem("name_en", "NoName")],
        .. from text in entry.Texts
           where text.Value.Name is { } name && PeopleNames.Names(name)
           select new Problem($"name_{text.Key}", "NoTarget.People", text.Value.Name!),
        .. from other in entry.OtherNames
           where PeopleNames.Names(other.Name)
           select new Problem("other_names", "NoTarget.People", other.Name),
    ];

    private static IEnumerable<Problem> Words(string lang, TargetWords words) =>
        [.. Length($"name_{lang}", words.Name, LongestName), .. Markdown($"description_{lang}", words.Description)];

    private static IEnumerable<Problem> Owner(Ownership owner) =>
    [
        .. Slug("owner", owner.Slug),
        .. owner.Share is null or (> 0 and <= 100) ? Array.Empty<Problem>() : [new Problem("owner", "Share", owner.Share)],
        .. WebAddress("owner", owner.Source),
    ];
}
