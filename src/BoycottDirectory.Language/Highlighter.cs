using System.Globalization;

namespace BoycottDirectory.Language;

/// <summary>A piece of a text as written, marked or not.</summary>
/// <param name="Text">The characters, diacritics and all.</param>
/// <param name="IsMatch">Whether the piece matched the query.</param>
public readonly record struct HighlightPart(string Text, bool IsMatch);

/// <summary>Marks the words of a text that matched, whatever their spelling: the pieces together are the text, character by character.</summary>
/// <remarks>
/// Marks begin and end between grapheme clusters (Unicode Standard Annex 29), so that no letter loses its harakat and no emoji falls apart.
/// A mark covers whole words, or the typed beginning of a word; the Arabic article stays with its word, which keeps letters joined.
/// </remarks>
public static class Highlighter
{
    /// <summary>Divides <paramref name="text"/> into marked and unmarked pieces.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="words">Folded words, with or without the article; a word of the text is marked if it, its base or its stem is one of them.</param>
    /// <param name="prefix">A folded beginning: of a word that starts so, that much is marked.</param>
    public static IReadOnlyList<HighlightPart> Mark(string text, IReadOnlyCollection<string> words, string? prefix = null)
    {
        var wanted = words.SelectMany(word => new[] { word, WordStem.Base(word) }).ToHashSet(StringComparer.Ordinal);
        var parts = new List<HighlightPart>();
        var done = 0;
        foreach (var token in Tokenizer.Tokens(text))
        {
            var end = EndOfMatch(text, token, wanted, prefix);
            if (end <= token.Start || token.Start < done) continue;

            var start = Math.Max(done, ClusterStart(text, token.Start));
            end = ClusterEnd(text, end);
            if (start > done) parts.Add(new HighlightPart(text[done..start], IsMatch: false));
            parts.Add(new HighlightPart(text[start..end], IsMatch: true));
            done = end;
        }

        if (done < text.Length) parts.Add(new HighlightPart(text[done..], IsMatch: false));
        return parts;
    }

    private static int EndOfMatch(string text, Token token, HashSet<string> wanted, string? prefix)
    {
        if (wanted.Contains(token.Text) || wanted.Contains(WordStem.Base(token.Text)) || wanted.Contains(WordStem.Stem(token.Text))) return token.End;
        if (string.IsNullOrEmpty(prefix)) return token.Start;
        if (token.Text.StartsWith(prefix, StringComparison.Ordinal)) return EndOfFolded(text, token, prefix.Length);

        var bare = WordStem.Base(token.Text);
        return bare.StartsWith(prefix, StringComparison.Ordinal)
            ? EndOfFolded(text, token, token.Text.Length - bare.Length + prefix.Length)
            : token.Start;
    }

    /// <summary>The place in the text after so many folded characters of a word.</summary>
    private static int EndOfFolded(string text, Token token, int characters)
    {
        var folded = 0;
        for (var at = token.Start; at < token.End;)
        {
            var length = char.IsSurrogatePair(text, at) ? 2 : 1;
            folded += Tokenizer.Words(text.Substring(at, length)).Sum(word => word.Length);
            at += length;
            if (folded >= characters) return at;
        }

        return token.End;
    }

    // Clusters are short, but a text may be one base and a hundred thousand marks: look no further than this.
    private const int LongestCluster = 32;

    private static int ClusterStart(string text, int at)
    {
        var from = Math.Max(0, at - LongestCluster);
        // Walk whole clusters from a safe place; the last one that starts at or before the position is its own.
        var start = from;
        while (start < at)
        {
            var next = start + StringInfo.GetNextTextElementLength(text.AsSpan(start, Math.Min(text.Length - start, 2 * LongestCluster)));
            if (next > at) break;
            start = next;
        }

        return start;
    }

    private static int ClusterEnd(string text, int at)
    {
        while (at < text.Length && IsExtension(text, at)) at++;
        return at;
    }

    private static bool IsExtension(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
        || text[at] is '\u200D' || char.IsLowSurrogate(text[at]);
}
