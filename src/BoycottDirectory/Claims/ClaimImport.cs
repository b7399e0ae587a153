using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Claims;

/// <summary>Reads <c>claims.csv</c>. What the file has no column for stays as the claim has it.</summary>
public sealed class ClaimImport(ClaimEdits edits) : CsvImport
{
    public override string Kind => "claims";

    public override int Order => 50;

    public override IReadOnlyList<string> Required { get; } = ["slug", "target", "reason", "state", "sources"];

    public override IReadOnlyList<string> Columns { get; } =
    [
        "slug", "target", "reason", "state", "statement_en", "statement_ar", "asserted_by", "list", "category", "listed_since", "listed_until",
        "listed_seen", "listed_url", "as_of", "review_by", "correction_en", "correction_ar", "reply_en", "reply_ar", "reply_date", "reply_sources",
        .. CsvTexts.OriginNames, "sources", "note",
    ];

    public override string KeyOf(CsvRow row) => row["slug"] ?? "";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) =>
        CsvTexts.Check(row) is { Count: > 0 } problems
            ? Task.FromResult(Outcome.Refused(problems))
            : edits.Put(KeyOf(row), current => Claim(row, current), run.Origin, run.Promised("targets"), run.Promised("lists"), row["note"], run.DryRun);

    private static ClaimEntry Claim(CsvRow row, ClaimEntry? current)
    {
        var claim = current ?? new ClaimEntry { Slug = row["slug"] ?? "", Target = "", State = "" };
        return claim with
        {
            Target = row["target"] ?? "",
            Reasons = row.List("reason"),
            State = row["state"] ?? "",
            AsOf = row.Or("as_of", claim.AsOf),
            ReviewBy = row["review_by"] ?? claim.ReviewBy,
            AssertedBy = row.Or("asserted_by", claim.AssertedBy),
            Sources = row.List("sources"),
            Listing = Listing(row, claim),
            Reply = Reply(row, claim),
            Texts = CsvTexts.Read(
                claim.Texts,
                (lang, now) => now with
                {
                    Statement = row.Or($"statement_{lang}", now.Statement),
                    Correction = row.Or($"correction_{lang}", now.Correction),
                    Original = CsvTexts.Original(row, lang, now.Original),
                    TranslatedFrom = CsvTexts.TranslatedFrom(row, lang, now.TranslatedFrom),
                },
                words => words is { Statement: null, Correction: null }),
        };
    }

    // In a file without columns for them, a listing is as old as the claim, and one that has ended ended then.
    private static ListingEntry? Listing(CsvRow row, ClaimEntry claim)
    {
        if (!row.Has("list")) return claim.Listing;
        if (row["list"] is not { } list) return null;

        var ended = row["state"] == "ended";
        return new ListingEntry
        {
            List = list,
            Categories = row.List("category"),
            FirstSeen = row.Or("listed_since", ended ? null : row["as_of"]),
            Until = row.Or("listed_until", ended ? row["as_of"] : null),
            LastSeen = row["listed_seen"],
            Url = row["listed_url"],
        };
    }

    private static ReplyEntry? Reply(CsvRow row, ClaimEntry claim)
    {
        if (!SiteLanguage.All.Any(lang => row.Has($"reply_{lang}"))) return claim.Reply;

        var texts = new SortedDictionary<string, string>(claim.Reply?.Texts ?? [], StringComparer.Ordinal);
        foreach (var lang in SiteLanguage.All)
        {
            if (!row.Has($"reply_{lang}")) continue;
            if (row[$"reply_{lang}"] is { } words) texts[lang] = words;
            else texts.Remove(lang);
        }

        return texts.Count == 0 ? null : new ReplyEntry
        {
            Texts = texts,
            Answered = row.Or("reply_date", claim.Reply?.Answered),
            Sources = row.Has("reply_sources") ? row.List("reply_sources") : claim.Reply?.Sources ?? [],
        };
    }
}
