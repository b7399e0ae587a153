using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>Reads <c>committees.csv</c>. What the file has no column for stays as the entry has it.</summary>
public sealed class CommitteeImport(CommitteeEdits edits) : CsvImport
{
    public override string Kind => "committees";

    public override int Order => 20;

    public override IReadOnlyList<string> Required { get; } = ["slug", "classification"];

    public override IReadOnlyList<string> Columns { get; } =
    [
        "slug", "classification", "scope", "status", "country", "locality_en", "locality_ar", "name_en", "name_ar", "abbreviation", "other_names",
        "tagline_en", "tagline_ar", "description_en", "description_ar", "how_to_join_en", "how_to_join_ar", "founded", "dissolved", "website",
        "profiles", "languages", "areas_served", "original", "translated_from_en", "translated_from_ar", "confirmed", "confirmed_by", "sources", "note",
    ];

    public override string KeyOf(CsvRow row) => row["slug"] ?? "";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) =>
        Check(row) is { Count: > 0 } problems
            ? Task.FromResult(Outcome.Refused(problems))
            : edits.Put(row["slug"] ?? "", current => Entry(row, current), run.Origin, row["note"], run.DryRun);

    private static CommitteeEntry Entry(CsvRow row, CommitteeEntry? current)
    {
        var entry = current ?? new CommitteeEntry { Slug = row["slug"] ?? "", Classification = "" };
        return entry with
        {
            Classification = row["classification"] ?? "",
            Scope = row.Or("scope", null) ?? entry.Scope,
            Status = row.Or("status", null) ?? entry.Status,
            Country = row.Or("country", entry.Country)?.ToUpperInvariant(),
            Founded = row.Or("founded", entry.Founded),
            Dissolved = row.Or("dissolved", entry.Dissolved),
            Website = row.Or("website", entry.Website),
            Profiles = row.Has("profiles") ? row.List("profiles") : entry.Profiles,
            Languages = row.Has("languages") ? row.List("languages") : entry.Languages,
            AreasServed = row.Has("areas_served") ? row.List("areas_served") : entry.AreasServed,
            Sources = row.Has("sources") ? row.List("sources") : entry.Sources,
            OtherNames = OtherNames(row, entry),
            Texts = Texts(row, entry),
            ConfirmedAt = row["confirmed"] is { } day ? Instant(day) : entry.ConfirmedAt,
            ConfirmedBy = row["confirmed_by"] ?? (row["confirmed"] is null ? entry.ConfirmedBy : entry.ConfirmedBy ?? "editors"),
        };
    }

    private static SortedDictionary<string, CommitteeWords> Texts(CsvRow row, CommitteeEntry entry) => CsvTexts.Read(
        entry.Texts,
        (lang, now) => now with
        {
            Name = row.Or($"name_{lang}", now.Name),
            Tagline = row.Or($"tagline_{lang}", now.Tagline),
            Description = row.Or($"description_{lang}", now.Description),
            HowToJoin = row.Or($"how_to_join_{lang}", now.HowToJoin),
            Locality = row.Or($"locality_{lang}", now.Locality),
            Original = CsvTexts.Original(row, lang, now.Original),
            TranslatedFrom = CsvTexts.TranslatedFrom(row, lang, now.TranslatedFrom),
        },
        words => words is { Name: null, Tagline: null, Description: null, HowToJoin: null, Locality: null });

    private static IReadOnlyList<OtherName> OtherNames(CsvRow row, CommitteeEntry entry)
    {
        if (!row.Has("other_names") && !row.Has("abbreviation")) return entry.OtherNames;

        var acronym = row["abbreviation"] is { } abbreviation ? [new OtherName { Kind = "acronym", Name = abbreviation }] : Array.Empty<OtherName>();
        return [.. acronym, .. row.List("other_names").Select(OtherNameRules.Read)];
    }

    private static IReadOnlyList<Problem> Check(CsvRow row) =>
    [
        .. row["confirmed"] is { } confirmed && Instant(confirmed) is null ? [new Problem("confirmed", "Day", confirmed)] : Array.Empty<Problem>(),
        .. row["confirmed_by"] is { } by ? FieldRules.OneOf("confirmed_by", by, CommitteeRules.Confirmers) : [],
        .. CsvTexts.Check(row),
    ];

    // A day, or the instant that an export writes where the day would say less than is known.
    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
}
