using System.Collections.Frozen;

namespace BoycottDirectory.Language;

/// <summary>Small closed sets of words that carry little meaning in a name. All are given in folded form.</summary>
public static class SmallWords
{
    private static readonly FrozenSet<string> Articles = new[]
    {
        // The romanised Arabic article with its assimilations (al-, el-, ash-, an-, ul …) and the English one.
        "al", "el", "ad", "ash", "as", "an", "ar", "az", "at", "ed", "the", "ul", "er", "es",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Functions = new[]
    {
        "of", "and", "for", "in", "de", "la", "du", "des", "le", "les", "et", "في", "و", "من", "على",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Asking = new[]
    {
        "who", "whom", "whose", "what", "which", "where", "when", "why", "how", "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have",
        "should", "can", "a", "i", "we", "they", "it", "any", "there", "that", "this", "to", "by", "on", "at", "with", "from", "about", "near",
        "هل", "من", "ما", "ماذا", "لماذا", "متي", "اين", "كيف", "اي", "هو", "هي", "هم", "هناك", "يوجد", "توجد", "الي", "عن", "مع", "قرب", "عند", "ليش", "وين", "شو", "ايش", "مين", "التي", "الذي", "هذا", "هذه",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded Latin word is an article (al, el, ash, the …): it never decides whether a name matches.</summary>
    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>Whether a folded word is a preposition or conjunction (of, for, في, و …).</summary>
    public static bool IsFunction(string word) => Functions.Contains(word);

    /// <summary>Whether a folded word, beside others, only makes a question of them (is, who, near, هل, لماذا …). In a name it may say much: Who Profits.</summary>
    public static bool IsAsking(string word) => Functions.Contains(word) || Asking.Contains(word);
}
