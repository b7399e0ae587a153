using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Campaigns;

/// <summary>
/// Reads <c>campaigns.csv</c>. Committees and targets are written <c>slug</c>, <c>slug@JO</c>, <c>slug:2023-05</c> or <c>slug@JO:2023-05</c>:
/// where and since when; a target may add <c>:2024-12</c> for when the campaign ended for it, and <c>:divest</c> for what is asked of it where that
/// differs from the others. What the file has no column for stays.
/// </summary>
public sealed class CampaignImport(CampaignEdits edits) : CsvImport
{
    public override string Kind => "campaigns";

    public override int Order => 70;

    public override IReadOnlyList<string> Required { get; } = ["slug", "kind", "status"];

    public override IReadOnlyList<string> Columns { get; } =
    [
        "slug", "kind", "status", "started", "ended", "website", "name_en", "name_en_ours", "name_ar", "name_ar_ours", "call_en", "call_ar",
        "goal_en", "goal_ar", "outcome_en", "outcome_ar", "how_to_take_part_en", "how_to_take_part_ar", .. CsvTexts.OriginNames, "called_by", "coordinates", "takes_part",
        "endorses", "targets", "verb", "sources", "note",
    ];

    public override string KeyOf(CsvRow row) => row["slug"] ?? "";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) =>
        CsvTexts.Check(row) is { Count: > 0 } problems
            ? Task.FromResult(Outcome.Refused(problems))
            : edits.Put(KeyOf(row), current => Campaign(row, current), run.Origin, run.Promised("committees"), run.Promised("targets"), row["note"], run.DryRun);

    private static CampaignEntry Campaign(CsvRow row, CampaignEntry? current)
    {
        var campaign = current ?? new CampaignEntry { Slug = row["slug"] ?? "", Kind = "", Status = "" };
        return campaign with
        {
            Kind = row["kind"] ?? "",
            Status = row["status"] ?? "",
            Started = row.Or("started", campaign.Started),
            Ended = row.Or("ended", campaign.Ended),
            Website = row.Or("website", campaign.Website),
            Sources = row.Has("sources") ? row.List("sources") : campaign.Sources,
            Committees =
            [
                .. from role in CampaignRules.Roles
                   from part in row.Has(role) ? row.List(role).Select(item => Part(item, role)) : campaign.Committees.Where(part => part.Role == role)
                   select part,
            ],
            Targets = row.Has("targets") ? [.. row.List("targets").Select(item => Aim(item, row))] : campaign.Targets,
            Texts = CsvTexts.Read(campaign.Texts, (lang, now) => Words(row, lang, now),
                words => words is { Name: null, Call: null, Goal: null, Outcome: null, HowToTakePart: null }),
        };
    }

    private static CampaignWords Words(CsvRow row, string lang, CampaignWords now) => now with
    {
        Name = row.Or($"name_{lang}", now.Name),
        NameIsOurs = row.Has($"name_{lang}_ours") ? row[$"name_{lang}_ours"] == "yes" : now.NameIsOurs,
        Call = row.Or($"call_{lang}", now.Call),
        Goal = row.Or($"goal_{lang}", now.Goal),
        Outcome = row.Or($"outcome_{lang}", now.Outcome),
        HowToTakePart = row.Or($"how_to_take_part_{lang}", now.HowToTakePart),
        Original = CsvTexts.Original(row, lang, now.Original),
        TranslatedFrom = CsvTexts.TranslatedFrom(row, lang, now.TranslatedFrom),
    };

    private static Participation Part(string item, string role)
    {
        var (slug, country, dates) = Split(item);
        return new Participation { Committee = slug, Role = role, Country = country, Since = dates.ElementAtOrDefault(0) };
    }

    private static Aim Aim(string item, CsvRow row)
    {
        var (slug, country, dates) = Split(item);
        return new Aim
        {
            Target = slug, Verb = dates.ElementAtOrDefault(2) ?? row["verb"] ?? CampaignRules.VerbOf(row["kind"] ?? ""), Country = country,
            Since = dates.ElementAtOrDefault(0), Until = dates.ElementAtOrDefault(1),
        };
    }

    private static (string Slug, string? Country, string?[] Dates) Split(string item)
    {
        var parts = item.Split(':', StringSplitOptions.TrimEntries);
        var place = parts[0].Split('@', 2, StringSplitOptions.TrimEntries);
        return (place[0], place.Length == 2 ? place[1].ToUpperInvariant() : null, [.. parts[1..].Select(date => date.Length == 0 ? null : date)]);
    }
}
