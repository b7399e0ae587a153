using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Targets;

/// <summary>Reads <c>targets.csv</c>. An owner comes before what it owns. What the file has no column for stays as the entry has it.</summary>
public sealed class TargetImport(TargetEdits edits) : CsvImport
{
    public override string Kind => "targets";

    public override int Order => 40;

    public override IReadOnlyList<string> Required { get; } = ["slug", "classification"];

    public override IReadOnlyList<string> Columns { get; } =
    [
        "slug", "classification", "country", "name_en", "name_ar", "other_names", "identifiers", "owner", "website", "description_en",
        "description_ar", .. CsvTexts.OriginNames, "sources", "note",
    ];

    public override string KeyOf(CsvRow row) => row["slug"] ?? "";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) =>
        CsvTexts.Check(row) is { Count: > 0 } problems
            ? Task.FromResult(Outcome.Refused(problems))
            : edits.Put(KeyOf(row), current => Entry(row, current), run.Origin, run.Promised(Kind), row["note"], run.DryRun);

    private static TargetEntry Entry(CsvRow row, TargetEntry? current)
    {
        var entry = current ?? new TargetEntry { Slug = row["slug"] ?? "", Classification = "" };
        return entry with
        {
            Classification = row["classification"] ?? "",
            Country = row.Or("country", entry.Country)?.ToUpperInvariant(),
            Website = row.Or("website", entry.Website),
            OtherNames = row.Has("other_names") ? [.. row.List("other_names").Select(OtherNameRules.Read)] : entry.OtherNames,
            Identifiers = row.Has("identifiers") ? [.. row.List("identifiers").Select(IdentifierRules.Read)] : entry.Identifiers,
            Owners = row.Has("owner") ? [.. row.List("owner").Select(Owner)] : entry.Owners,
            Sources = row.Has("sources") ? row.List("sources") : entry.Sources,
            Texts = CsvTexts.Read(
                entry.Texts,
                (lang, now) => now with
                {
                    Name = row.Or($"name_{lang}", now.Name),
                    Description = row.Or($"description_{lang}", now.Description),
                    Original = CsvTexts.Original(row, lang, now.Original),
                    TranslatedFrom = CsvTexts.TranslatedFrom(row, lang, now.TranslatedFrom),
                },
                words => words is { Name: null, Description: null }),
        };
    }

    // «slug», «slug:percent» or «slug:percent:source»; a percentage that is no number becomes one that the rules refuse.
    private static Ownership Owner(string item)
    {
        var parts = item.Split(':', 3);
        double? share = parts.Length < 2 || parts[1].Length == 0 ? null
            : double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : 0;
        return new Ownership { Slug = parts[0].Trim(), Share = share, Source = parts.Length == 3 ? parts[2].Trim() : null };
    }
}
