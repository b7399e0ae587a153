using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>
/// The keys by which a term is found when it is misspelt or written in the other script. They depend on the term alone and are kept once per
/// distinct term, as 32-bit hashes: a collision brings a stranger among the terms that are compared, no more.
/// </summary>
internal static class TermKeys
{
    /// <summary>The longest term whose typos are found, and the longest skeleton of which one class may be missing.</summary>
    public const int LongestWithTypos = 16;

    private const int LongestSkeleton = 8;

    /// <summary>The keys of a term, without repetition; none for numbers.</summary>
    public static int[] Of(string term) =>
        char.IsDigit(term[0]) ? [] : [.. Typos(term).Concat(Sounds(term)).Distinct()];

    /// <summary>Keys that a term shares with those one edit away: itself, its one-deletions, and with the Arabic article itself.</summary>
    public static IEnumerable<int> Typos(string term)
    {
        yield return Hash('t', term);
        if (term.Length is < 3 or > LongestWithTypos) yield break;
        foreach (var shorter in Deletions.Of(term)) yield return Hash('t', shorter);
        // The article may be the misspelt part.
        if (Script.IsArabic(term)) yield return Hash('t', "ال" + term);
    }

    /// <summary>Keys of a term as it is typed, its article included.</summary>
    public static IEnumerable<int> TyposAsTyped(string text) => Deletions.Of(text).Prepend(text).Select(shorter => Hash('t', shorter));

    /// <summary>The keys of the sounds, the closest level first; fewer when a level is empty.</summary>
    public static IEnumerable<int> Levels(string term)
    {
        var coarse = Skeleton.Coarse(term);
        if (coarse.Length == 0) yield break;
        yield return Hash('v', Skeleton.FineWithSemivowels(term));
        yield return Hash('f', Skeleton.Fine(term));
        yield return Hash('s', coarse);
    }

    /// <summary>Keys of the sounds when some letters are read in another way.</summary>
    public static IEnumerable<int> OtherReadings(string term) => SkeletonVariants.Of(term).Select(skeleton => Hash('s', skeleton));

    /// <summary>Keys by which skeletons meet that differ in one class.</summary>
    public static IEnumerable<int> NearSounds(string term)
    {
        var coarse = Skeleton.Coarse(term);
        if (coarse.Length >= 3) yield return Hash('e', coarse);
        if (coarse.Length < 4) yield break;
        foreach (var shorter in Deletions.Of(coarse))
        {
            yield return Hash('e', shorter);
            yield return Hash('s', shorter);
        }
    }

    private static IEnumerable<int> Sounds(string term)
    {
        var coarse = Skeleton.Coarse(term);
        return coarse.Length is >= 4 and <= LongestSkeleton
            ? Levels(term).Concat(Deletions.Of(coarse).Select(shorter => Hash('e', shorter)))
            : Levels(term);
    }

    // FNV-1a over UTF-16 units: stable between runs and machines, unlike string.GetHashCode.
    private static int Hash(char level, string text)
    {
        var hash = (2166136261u ^ level) * 16777619;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619;
        return (int)hash;
    }
}
