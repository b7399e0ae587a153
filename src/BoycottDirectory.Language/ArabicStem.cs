namespace BoycottDirectory.Language;

/// <summary>Light stemming of folded Arabic words: the article and proclitics in front, inflection behind. No dictionary.</summary>
/// <remarks>After Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (light10), on words folded by <see cref="Folding"/>.</remarks>
public static class ArabicStem
{
    // Longest first: a suffix is taken once, and never leaves fewer than three letters.
    private static readonly string[] Suffixes = ["ها", "ات", "ان", "ون", "ين", "يه", "ه", "ي"];

    /// <summary>The word without the article ال, alone or behind و ب ك ف, or contracted as لل; at least two letters remain.</summary>
    public static string WithoutArticle(string word)
    {
        if (word.Length >= 4 && word.StartsWith("ال", StringComparison.Ordinal)) return word[2..];
        if (word.Length >= 6 && word[0] is 'و' or 'ب' or 'ك' or 'ف' && word.AsSpan(1).StartsWith("ال", StringComparison.Ordinal)) return word[3..];
        return word.Length >= 5 && word.StartsWith("لل", StringComparison.Ordinal) ? word[2..] : word;
    }

    /// <summary>The word without one proclitic و ف ب ل ك that has no article behind it (بعمّان, ولبنان), or null under three letters. The letter may
    /// as well be the word's own: only what is known as a word should be read so.</summary>
    public static string? WithoutProclitic(string word) => word.Length >= 4 && word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' ? word[1..] : null;

    /// <summary>The word without article, leading و and one inflectional suffix.</summary>
    public static string Stem(string word)
    {
        word = WithoutArticle(word);
        if (word.Length >= 5 && word[0] == 'و') word = word[1..];
        foreach (var suffix in Suffixes)
        {
            if (word.Length - suffix.Length >= 3 && word.EndsWith(suffix, StringComparison.Ordinal)) return word[..^suffix.Length];
        }

        return word;
    }

    /// <summary>The consonant frame of a stem: what is left without ا و ي, or null under three letters. It joins most broken plurals to their
    /// singulars (معهد and معاهد, مركز and مراكز).</summary>
    public static string? Frame(string stem)
    {
        if (!Script.IsArabic(stem)) return null;
        var frame = string.Concat(stem.Where(letter => letter is not ('ا' or 'و' or 'ي')));
        return frame.Length >= 3 ? frame : null;
    }
}
