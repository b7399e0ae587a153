namespace BoycottDirectory.Language;

/// <summary>The plural stemmer for Latin script: English plurals in -s, -es and -ies lose their ending, nothing else does.</summary>
/// <remarks>After Harman, "How Effective Is Suffixing?" (the S-stemmer). Names suffer from stronger stemmers: Porter joins "universal" and "university".</remarks>
public static class EnglishStem
{
    /// <summary>The singular of a folded Latin word, or the word itself.</summary>
    public static string Stem(string word)
    {
        if (word.Length > 4 && Ends("ies")) return word[..^3] + "y";
        if (word.Length > 4 && (Ends("ses") || Ends("xes") || Ends("ches") || Ends("shes"))) return word[..^2];
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u') ? word[..^1] : word;

        bool Ends(string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);
    }

    /// <summary>The word without an al- or el- written onto it ("alquds"), if three letters or more remain.</summary>
    public static string WithoutGluedArticle(string word) =>
        word.Length >= 5 && (word.StartsWith("al", StringComparison.Ordinal) || word.StartsWith("el", StringComparison.Ordinal)) ? word[2..] : word;
}
