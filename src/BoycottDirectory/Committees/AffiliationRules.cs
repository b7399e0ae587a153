using BoycottDirectory.Submissions;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Committees;

/// <summary>The kinds of links between committees, and what one must be to be shown.</summary>
public static class AffiliationRules
{
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "member_of", "chapter_of", "founded_by", "recognised_by", "endorses", "partner_of", "successor_of", "distinct_from", "name_use_disputed",
    ];

    /// <summary>What a side may say of a link.</summary>
    public static IReadOnlyList<string> States { get; } = ["proposed", "confirmed", "declined", "withdrawn"];

    public static IReadOnlyList<Problem> Check(AffiliationEntry link) =>
    [
        .. Slug("from", link.From),
        .. Slug("to", link.To),
        .. link.From == link.To ? [new Problem("to", "SelfLink")] : Array.Empty<Problem>(),
        .. OneOf("kind", link.Kind, Kinds),
        .. link.FromState is null ? [] : OneOf("from_state", link.FromState, States),
        .. link.ToState is null ? [] : OneOf("to_state", link.ToState, States),
        .. PartialDate("since", link.Since),
        .. PartialDate("until", link.Until),
        .. link.Notes.SelectMany(note => Length($"note_{note.Key}", note.Value, LongestName)),
        .. Length("from_words", link.FromWords, LongestName),
        .. Length("to_words", link.ToWords, LongestName),
        // What neither side has confirmed must at least be stated somewhere that a reader can check; a statement that its side took back stays on record.
        .. link is { Sources.Count: 0, FromState: not ("confirmed" or "withdrawn"), ToState: not ("confirmed" or "withdrawn") } ? [new Problem("sources", "NoSource")] : Array.Empty<Problem>(),
        .. link.Sources.SelectMany(url => WebAddress("sources", url)),
    ];
}
