namespace BoycottDirectory.Language;

/// <summary>Acronyms that a Latin name suggests: the initials of its words, with and without the prepositions.</summary>
public static class Initials
{
    /// <summary>The shortest and longest initials that count: two letters are chance, and nobody writes ten.</summary>
    public const int Shortest = 3, Longest = 8;

    /// <summary>The initials of folded words; none for an Arabic name, which is not shortened so.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> words)
    {
        if (words.Count < Shortest || words.Any(word => Script.IsArabic(word))) yield break;

        var all = string.Concat(words.Where(word => !SmallWords.IsArticle(word)).Select(word => word[0]));
        var significant = string.Concat(words.Where(word => !SmallWords.IsArticle(word) && !SmallWords.IsFunction(word)).Select(word => word[0]));
        if (all.Length is >= Shortest and <= Longest) yield return all;
        if (significant != all && significant.Length is >= Shortest and <= Longest) yield return significant;
    }
}
