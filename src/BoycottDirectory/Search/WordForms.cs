using System.Collections.Concurrent;
using System.Numerics;
using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>A folded word with everything that comparing needs, worked out once.</summary>
internal sealed class WordForms
{
    // Bounded: a directory has some ten thousand distinct words, and what people type has no end.
    private const int MostCached = 200_000;
    private static readonly ConcurrentDictionary<string, WordForms> Cache = new(StringComparer.Ordinal);
    private static int _cached;

    // The coarse consonant classes that the word has, a bit each.
    private readonly uint sounds;

    private WordForms(string text, bool mayHaveArticle = true)
    {
        Text = text;
        IsArabic = Script.IsArabic(text);
        IsNumber = text.All(char.IsDigit);
        IsFunction = SmallWords.IsFunction(text);
        IsArticle = SmallWords.IsArticle(text);
        Base = mayHaveArticle ? WordStem.Base(text) : text;
        Stem = mayHaveArticle ? WordStem.Stem(text) : text;
        Unclitic = IsArabic && Base == text ? ArabicStem.WithoutProclitic(text) : null;
        Frame = ArabicStem.Frame(Stem);
        Unglued = IsArabic ? Base : EnglishStem.WithoutGluedArticle(text);
        Fine = Skeleton.Fine(Base);
        FineWithSemivowels = Skeleton.FineWithSemivowels(Base);
        foreach (var sound in Skeleton.Coarse(Base)) sounds |= 1u << (sound & 31);
    }

    public string Text { get; }
    public string Base { get; }
    public string Stem { get; }
    public string? Frame { get; }

    /// <summary>An Arabic word without a proclitic that may be its own first letter; null for other words.</summary>
    public string? Unclitic { get; }

    /// <summary>A Latin word without an article written onto it; of an Arabic word the base.</summary>
    public string Unglued { get; }

    public string Fine { get; }
    public string FineWithSemivowels { get; }
    public bool IsArabic { get; }

    /// <summary>Whether what was taken for a proclitic with the article may be part of a name: بال of باليرمو, كال of كاليفورنيا.</summary>
    public bool IsArticleDoubtful => IsArabic && Text.Length - Base.Length == 3;
    public bool IsNumber { get; }
    public bool IsFunction { get; }
    public bool IsArticle { get; }


    /// <summary>Whether half of the consonant classes of the poorer word are in the other one: if not, aligning them is not worth the time.</summary>
    public bool SharesSounds(WordForms other) =>
        2 * BitOperations.PopCount(sounds & other.sounds) >= Math.Min(BitOperations.PopCount(sounds), BitOperations.PopCount(other.sounds));

    /// <summary>The forms of a word that is known to begin with no article, though it looks so. Not remembered: few are asked for.</summary>
    public static WordForms WithoutArticles(string word) => new(word, mayHaveArticle: false);

    public static WordForms Of(string word)
    {
        if (Cache.TryGetValue(word, out var known)) return known;

        if (Interlocked.Increment(ref _cached) > MostCached)
        {
            Cache.Clear();
            _cached = 0;
        }

        return Cache[word] = new WordForms(word);
    }
}
