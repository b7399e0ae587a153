using System.Buffers;
using System.Text;

namespace BoycottDirectory.Language;

/// <summary>A folded word and the place in the original text that it came from.</summary>
/// <param name="Text">The folded word: one or more letters and digits.</param>
/// <param name="Start">The index of its first UTF-16 unit in the original text.</param>
/// <param name="End">The index after its last one, marks that belong to the last letter included.</param>
public readonly record struct Token(string Text, int Start, int End);

/// <summary>Cuts text into folded words: at everything that is neither letter nor digit, and where Arabic and another script touch.</summary>
public static class Tokenizer
{
    /// <summary>The folded words of a text in order. Null counts as empty.</summary>
    public static List<string> Words(string? text)
    {
        var tokens = Tokens(text);
        var words = new List<string>(tokens.Count);
        foreach (var token in tokens) words.Add(token.Text);
        return words;
    }

    /// <summary>The folded words of a text with their places. Total on any UTF-16 (a lone surrogate separates words) and linear.</summary>
    public static List<Token> Tokens(string? text)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text)) return tokens;

        var word = new StringBuilder();
        int start = 0, end = 0;
        for (var at = 0; at < text.Length;)
        {
            var folded = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done
                ? Folding.FoldRune(rune)
                : Folding.Separator;
            foreach (var character in folded)
            {
                if (character == ' ')
                {
                    Flush();
                    continue;
                }

                if (word.Length > 0 && TouchesAnotherScript(word[^1], character)) Flush();
                if (word.Length == 0) start = at;
                word.Append(character);
                end = at + length;
            }

            if (folded.Length == 0 && word.Length > 0) end = at + length;
            at += length;
        }

        Flush();
        return tokens;

        void Flush()
        {
            if (word.Length == 0) return;
            tokens.Add(new Token(word.ToString(), start, end));
            word.Clear();
        }
    }

    private static bool TouchesAnotherScript(char before, char after) =>
        Script.IsArabic(before) != Script.IsArabic(after) && !char.IsDigit(before) && !char.IsDigit(after);
}
