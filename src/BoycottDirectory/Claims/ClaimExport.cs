using BoycottDirectory.Exchange;

namespace BoycottDirectory.Claims;

/// <summary>Writes <c>claims.csv</c> as <see cref="ClaimImport"/> reads it. Editors' notes are not public and stay out.</summary>
public sealed class ClaimExport(ClaimExportQueries claims) : CsvExport
{
    public override string Kind => "claims";

    public override int Order => 50;

    public override IReadOnlyList<string> Key { get; } = ["slug"];

    public override string Description => "A checkable statement about a target, with who states it and where; keep it with its state, its reply and its correction.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("slug", "Its key here, for good.", Required: true),
        new("target", "The slug of the target.", Required: true),
        new("reason", "Codes of the vocabulary of conduct, separated by a bar.", Required: true),
        new("state", "current, ended, disputed or withdrawn.", Required: true),
        new("statement_en", "A neutral sentence, in English."),
        new("statement_ar", "A neutral sentence, in Arabic."),
        new("asserted_by", "Who states it: the slug of a committee, or a name.", Required: true),
        new("list", "The code of a published list that names the target."),
        new("category", "The list's own categories, separated by a bar."),
        new("listed_since", "Since when, as far as it is known: a date of ISO 8601 that may lack its day or month."),
        new("listed_until", "When the list removed it."),
        new("listed_seen", "When somebody last saw it in the list."),
        new("listed_url", "Its place in the list."),
        new("as_of", "The date of which the statement is true.", Required: true),
        new("review_by", "The day by which it is looked at again."),
        new("correction_en", "What was wrong with a withdrawn claim, in English."),
        new("correction_ar", "What was wrong with a withdrawn claim, in Arabic."),
        new("reply_en", "The answer of the company, in English."),
        new("reply_ar", "The answer of the company, in Arabic."),
        new("reply_date", "When it answered."),
        new("reply_sources", "Addresses in sources.csv that state the answer, separated by a bar."),
        .. CsvTexts.OriginColumns,
        new("sources", "Addresses in sources.csv that state the claim, the weightiest first, separated by a bar.", Required: true),
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> Rows() => claims.Public().Select(Row);

    private static IReadOnlyList<string?> Row(ClaimEntry claim)
    {
        var english = claim.Texts.GetValueOrDefault("en");
        var arabic = claim.Texts.GetValueOrDefault("ar");
        var listing = claim.Listing;
        var reply = claim.Reply;
        return
        [
            claim.Slug, claim.Target, CsvCells.Join(claim.Reasons), claim.State, english?.Statement, arabic?.Statement, claim.AssertedBy, listing?.List,
            CsvCells.Join(listing?.Categories ?? []), listing?.FirstSeen, listing?.Until, listing?.LastSeen, listing?.Url, claim.AsOf, claim.ReviewBy,
            english?.Correction, arabic?.Correction, reply?.Texts.GetValueOrDefault("en"), reply?.Texts.GetValueOrDefault("ar"), reply?.Answered,
            CsvCells.Join(reply?.Sources ?? []), .. CsvTexts.OriginCells(claim.Texts, words => words.Original, words => words.TranslatedFrom),
            CsvCells.Join(claim.Sources),
        ];
    }
}
