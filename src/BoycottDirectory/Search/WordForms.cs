using System.Collections.Concurrent;
using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>A folded word with everything that comparing needs, worked out once.</summary>
internal sealed class WordForms
{
    // Bounded: a directory has some ten thousand distinct words, and what people type has no end.
    private const int MostCached = 200_000;
    private static readonly ConcurrentDictionary<string, WordForms> Cache = new(StringComparer.Ordinal);
    private static int _cached;

    private WordForms(string text)
    {
        Text = text;
        IsArabic = Script.IsArabic(text);
        IsNumber = char.IsDigit(text[0]);
        IsFunction = SmallWords.IsFunction(text);
        Base = WordStem.Base(text);
        Stem = WordStem.Stem(text);
        Frame = ArabicStem.Frame(Stem);
        Unglued = IsArabic ? Base : EnglishStem.WithoutGluedArticle(text);
        Fine = Skeleton.Fine(Base);
        FineWithSemivowels = Skeleton.FineWithSemivowels(Base);
    }

    public string Text { get; }
    public string Base { get; }
    public string Stem { get; }
    public string? Frame { get; }

    /// <summary>A Latin word without an article written onto it; of an Arabic word the base.</summary>
    public string Unglued { get; }

    public string Fine { get; }
    public string FineWithSemivowels { get; }
    public bool IsArabic { get; }
    public bool IsNumber { get; }
    public bool IsFunction { get; }

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
