using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace BoycottDirectory.Decisions;

/// <summary>What became of a run of words.</summary>
public enum WordChange
{
    Same,
    Added,
    Removed,
}

/// <summary>Compares two texts word by word.</summary>
public static class WordDiff
{
    private static readonly WordChunker Words = new();

    /// <summary>The runs of words in reading order; what was removed stands before what was added in its place.</summary>
    public static IReadOnlyList<(WordChange Change, string Text)> Between(string? before, string? after)
    {
        var runs = new List<(WordChange Change, string Text)>();
        foreach (var piece in InlineDiffBuilder.Diff(Differ.Instance, before ?? "", after ?? "", ignoreWhiteSpace: false, ignoreCase: false, Words).Lines)
        {
            var change = piece.Type switch { ChangeType.Inserted => WordChange.Added, ChangeType.Deleted => WordChange.Removed, _ => WordChange.Same };
            if (string.IsNullOrEmpty(piece.Text)) continue;
            if (runs.Count > 0 && runs[^1].Change == change) runs[^1] = (change, runs[^1].Text + piece.Text);
            else runs.Add((change, piece.Text));
        }

        return runs;
    }
}
