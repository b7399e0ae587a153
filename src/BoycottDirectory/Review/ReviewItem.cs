using BoycottDirectory.Checks;
using BoycottDirectory.Decisions;
using BoycottDirectory.Search;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Review;

/// <summary>A submission as an editor looks at it.</summary>
public sealed record ReviewItem
{
    public required Submission Submission { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>The entry as it is now; null for a new one.</summary>
    public CurrentEntry? Current { get; init; }

    /// <summary>The entry as it would be published; null where a submission proposes none.</summary>
    public string? Result { get; init; }

    /// <summary>The editor who altered what was sent, and whose version <see cref="Result"/> is.</summary>
    public long? AlteredBy { get; init; }

    /// <summary>What somebody must choose first.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; init; } = [];

    /// <summary>Whether the entry has changed since the proposal was made.</summary>
    public bool IsOvertaken { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>What breaks a rule, by the kind's own.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IReadOnlyList<SimilarEntry> LookAlikes { get; init; } = [];

    public IReadOnlyList<QueueItem> Earlier { get; init; } = [];

    /// <summary>The languages in which the entry has no name.</summary>
    public IReadOnlyList<string> MissingLanguages { get; init; } = [];

    /// <summary>The addresses that the entry rests on.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>What is known of these, by address.</summary>
    public IReadOnlyDictionary<string, LinkState> Links { get; init; } = new Dictionary<string, LinkState>();

    public long Revision => Current?.Number ?? 0;

    /// <summary>What an approval would be bound to, as text.</summary>
    public string Hash => Convert.ToHexString(ReviewContent.Hash(Submission, Result, Revision));
}
