using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Tells whether a folded name has the Arabic article, in either script: السادات, Al Sadat.</summary>
internal static class Articles
{
    public static bool Any(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].StartsWith("ال", StringComparison.Ordinal) && words[i].Length > 4) return true;
            if (i + 1 < words.Count && words[i] != "the" && SmallWords.IsArticle(words[i])) return true;
        }

        return false;
    }
}
