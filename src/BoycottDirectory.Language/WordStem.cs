namespace BoycottDirectory.Language;

/// <summary>Stemming of a folded word of either script.</summary>
public static class WordStem
{
    /// <summary>The word without the Arabic article and its proclitics; a Latin word is returned as it is.</summary>
    public static string Base(string word) => Script.IsArabic(word) ? ArabicStem.WithoutArticle(word) : word;

    /// <summary>The stem by the rules of the word's script.</summary>
    public static string Stem(string word) => Script.IsArabic(word) ? ArabicStem.Stem(word) : EnglishStem.Stem(word);
}
