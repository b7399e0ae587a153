using System.Globalization;
using BoycottDirectory.Submissions;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Claims;

/// <summary>What a claim must be to be published: rules 7 and 8 of the editorial policy.</summary>
public sealed class ClaimRules(TimeProvider clock)
{
    /// <summary>The longest statement, in characters: one sentence or two.</summary>
    public const int LongestStatement = 1_000;

    /// <summary>Months after which a claim is looked at again, where nobody set a day.</summary>
    public const int ReviewMonths = 12;

    /// <summary><c>ended</c>: the company stopped. <c>disputed</c>: it disputes the claim. <c>withdrawn</c>: we were wrong; the correction stays visible.</summary>
    public static IReadOnlyList<string> States { get; } = ["current", "ended", "disputed", "withdrawn"];

    /// <summary>The day of the review that nobody set.</summary>
    public string DefaultReview => Today.AddMonths(ReviewMonths).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>All that is wrong with a claim; empty when it may be published.</summary>
    public IReadOnlyList<Problem> Check(ClaimEntry claim) =>
    [
        .. Slug("slug", claim.Slug),
        .. Slug("target", claim.Target),
        .. claim.Reasons.Count == 0 ? [new Problem("reason", "Missing")] : claim.Reasons.SelectMany(Reason),
        .. OneOf("state", claim.State, States),
        .. claim.AsOf is null ? [new Problem("as_of", "Missing")] : PastDate("as_of", claim.AsOf, Today),
        .. PartialDate("review_by", claim.ReviewBy),
        .. claim.AssertedBy is null ? [new Problem("asserted_by", "Missing")] : Length("asserted_by", claim.AssertedBy, LongestName),
        .. Words(claim),
        .. claim.Listing is null ? [] : Listing(claim.Listing),
        .. claim.Reply is null ? [] : Reply(claim.Reply),
        // The answer of the company stands beside what it disputes.
        .. claim is { State: "disputed", Reply: null } ? [new Problem("reply_en", "NoReply")] : Array.Empty<Problem>(),
        .. claim.Sources.Count == 0 ? [new Problem("sources", "NoSource")] : claim.Sources.SelectMany(url => WebAddress("sources", url)),
    ];

    private static IEnumerable<Problem> Reason(string code) =>
        Reasons.All.Contains(code) ? [] : [new("reason", "Reason", code, string.Join(", ", Reasons.All))];

    private static IEnumerable<Problem> Words(ClaimEntry claim) =>
    [
        .. claim.Texts.Values.Any(words => words.Statement is not null) ? Array.Empty<Problem>() : [new Problem("statement_en", "NoStatement")],
        .. claim.State == "withdrawn" && claim.Texts.Values.All(words => words.Correction is null) ? [new Problem("correction_en", "NoCorrection")] : Array.Empty<Problem>(),
        .. claim.State != "withdrawn" && claim.Texts.Values.Any(words => words.Correction is not null) ? [new Problem("correction_en", "CorrectionOfNothing")] : Array.Empty<Problem>(),
        .. claim.Texts.SelectMany(text => Length($"statement_{text.Key}", text.Value.Statement, LongestStatement)),
        .. claim.Texts.SelectMany(text => Length($"correction_{text.Key}", text.Value.Correction, LongestStatement)),
    ];

    private IEnumerable<Problem> Listing(ListingEntry listing) =>
    [
        .. PastDate("listed_since", listing.FirstSeen, Today),
        .. PastDate("listed_until", listing.Until, Today),
        .. Order("listed_until", listing.FirstSeen, listing.Until),
        .. WebAddress("listed_url", listing.Url),
    ];

    private IEnumerable<Problem> Reply(ReplyEntry reply) =>
    [
        .. reply.Texts.Count == 0 ? [new Problem("reply_en", "NoReply")] : reply.Texts.SelectMany(text => Length($"reply_{text.Key}", text.Value, LongestStatement)),
        .. PastDate("reply_date", reply.Answered, Today),
        .. reply.Sources.Count == 0 ? [new Problem("reply_sources", "NoSource")] : reply.Sources.SelectMany(url => WebAddress("reply_sources", url)),
    ];
}
