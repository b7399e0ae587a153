using DiffPlex;

namespace BoycottDirectory.Review;

/// <summary>A field that both sides changed, each otherwise.</summary>
public sealed record MergeConflict(string Path, string Before, string Now, string Proposed);

/// <summary>Two changes of one snapshot, brought together.</summary>
/// <param name="Snapshot">The entry as it is now with all of the proposal that contradicts nothing.</param>
/// <param name="Conflicts">What an editor has to choose; the snapshot has what is there now.</param>
public sealed record ThreeWay(string Snapshot, IReadOnlyList<MergeConflict> Conflicts)
{
    /// <summary>Merges field by field, and a text of several paragraphs paragraph by paragraph.</summary>
    /// <param name="before">What the proposal was made from; null for nothing.</param>
    /// <param name="now">The entry as others have changed it since.</param>
    /// <param name="proposed">The proposal.</param>
    public static ThreeWay Merge(string? before, string now, string proposed)
    {
        var (old, current, mine) = (SnapshotFields.Of(before), SnapshotFields.Of(now), SnapshotFields.Of(proposed));
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        var conflicts = new List<MergeConflict>();
        foreach (var path in old.Keys.Union(current.Keys).Union(mine.Keys))
        {
            var (was, @is, wanted) = (old.GetValueOrDefault(path) ?? "", current.GetValueOrDefault(path) ?? "", mine.GetValueOrDefault(path) ?? "");
            if (wanted == was || wanted == @is) continue;
            if (@is == was) changes[path] = wanted;
            else if (Paragraphs.Merge(was, @is, wanted) is { } whole) changes[path] = whole;
            else conflicts.Add(new(path, was, @is, wanted));
        }

        return new(SnapshotFields.Apply(now, changes), conflicts);
    }
}

/// <summary>Brings two versions of a text together where they changed different paragraphs.</summary>
internal sealed class Paragraphs : IChunker
{
    private static readonly Paragraphs Chunker = new();

    /// <summary>Both changes in one text; null where both changed the same paragraph, or there is but one.</summary>
    public static string? Merge(string before, string now, string proposed)
    {
        if (!before.Contains("\n\n", StringComparison.Ordinal)) return null;

        var merged = ThreeWayDiffer.Instance.CreateMerge(before, now, proposed, ignoreWhiteSpace: false, ignoreCase: false, Chunker);
        return merged.IsSuccessful ? string.Concat(merged.MergedPieces).TrimEnd('\n') : null;
    }

    // Each with the empty lines that end it; the last one, too, as if it had them: a paragraph may come to stand behind it.
    IReadOnlyList<string> IChunker.Chunk(string text)
    {
        List<string> paragraphs = [];
        foreach (var paragraph in text.Split("\n\n")) paragraphs.Add(paragraph + "\n\n");
        return paragraphs;
    }
}
