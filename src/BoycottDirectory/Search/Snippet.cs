using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>The piece of a long text around a word.</summary>
internal static class Snippet
{
    /// <summary>The most UTF-16 units of a snippet, marks of omission included.</summary>
    public const int Longest = 120;

    private const int Before = 40;
    private const string Omitted = "…";

    /// <summary>Whole words around the first word with one of the stems, and that word folded; null when the text has none.</summary>
    public static (string Text, string Word)? Of(string text, IReadOnlyCollection<string> stems)
    {
        var tokens = Tokenizer.Tokens(text);
        var at = tokens.FindIndex(token => stems.Contains(WordForms.Of(token.Text).Stem));
        if (at < 0) return null;
        if (text.Length <= Longest) return (text, tokens[at].Text);

        // Cut between words only, and a word ends with its marks: no grapheme cluster falls apart.
        int first = at, last = at;
        while (first > 0 && tokens[at].Start - tokens[first - 1].Start <= Before) first--;
        while (last + 1 < tokens.Count && tokens[last + 1].End - tokens[first].Start <= Longest - (2 * Omitted.Length)) last++;
        var (start, end) = (first == 0 ? 0 : tokens[first].Start, last + 1 == tokens.Count ? text.Length : tokens[last].End);
        if (end - start > Longest - (2 * Omitted.Length)) (start, end) = (tokens[first].Start, tokens[last].End);
        // A single word longer than a snippet is no word: give its name alone.
        return end - start > Longest ? (tokens[at].Text[..Math.Min(Before, tokens[at].Text.Length)] + Omitted, tokens[at].Text)
            : ((start > 0 ? Omitted : "") + text[start..end] + (end < text.Length ? Omitted : ""), tokens[at].Text);
    }
}
