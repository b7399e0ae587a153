using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>The tokens under which a row is found, one list per column of the index. A query makes its tokens by the same rules.</summary>
public sealed class IndexTokens
{
    /// <summary>The longest concatenated name that is found without its spaces (عبد الله / Abdullah), and the longest whose typos are.</summary>
    internal const int LongestWhole = 24, LongestWholeWithTypos = 16;

    /// <summary>Words of names: unstripped, base, stem, without glued article, frames of broken plurals, whole names and initials.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The same of places and topics.</summary>
    public List<string> Context { get; } = [];

    /// <summary>Bases and stems of descriptions, each once.</summary>
    public HashSet<string> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Words of names and their one-deletions.</summary>
    public HashSet<string> Typos { get; } = new(StringComparer.Ordinal);

    /// <summary>Skeletons of words of names: s coarse, f fine, v with semivowels, e coarse with one class left out.</summary>
    public List<string> Sounds { get; } = [];

    /// <summary>What the filters look for.</summary>
    public List<string> Facets { get; } = [];

    public static IndexTokens Of(IndexRow row, IEnumerable<string> descriptions)
    {
        var tokens = new IndexTokens();
        foreach (var name in row.Names.Split('|', StringSplitOptions.RemoveEmptyEntries)) tokens.AddName(name[1..].Split(' '));
        foreach (var word in row.Context.Split(' ', '|')) AddWord(word, tokens.Context);
        foreach (var word in descriptions.SelectMany(Tokenizer.Words))
        {
            if (SmallWords.IsArticle(word)) continue;
            tokens.Descriptions.Add(WordStem.Base(word));
            tokens.Descriptions.Add(WordStem.Stem(word));
        }

        tokens.Facets.Add(FacetToken.Kind(row.Kind));
        if (row.Classification.Length > 0) tokens.Facets.Add(FacetToken.Kind(row.Classification));
        if (row.Country.Length > 0) tokens.Facets.Add(FacetToken.Country(row.Country));
        return tokens;
    }

    private void AddName(string[] words)
    {
        foreach (var word in words)
        {
            AddWord(word, Words);
            if (SmallWords.IsArticle(word)) continue;

            var bare = WordStem.Base(word);
            if (bare != word) Typos.Add(word);
            if (bare.Length >= 3) AddTypos(bare);
            AddSounds(bare);
        }

        if (words.Length < 2) return;

        Words.AddRange(Initials.Of(words));

        var whole = string.Concat(words.Where(word => !SmallWords.IsArticle(word)).Select(WordStem.Base));
        if (whole.Length > LongestWhole) return;
        Words.Add(whole);
        Typos.Add(whole);
        if (whole.Length <= LongestWholeWithTypos) AddTypos(whole);
        AddSounds(whole);
    }

    private void AddTypos(string word)
    {
        Typos.Add(word);
        foreach (var shorter in Deletions.Of(word)) Typos.Add(shorter);
    }

    private void AddSounds(string word)
    {
        var coarse = Skeleton.Coarse(word);
        if (coarse.Length == 0) return;

        Sounds.Add("s" + coarse);
        Sounds.Add("f" + Skeleton.Fine(word));
        Sounds.Add("v" + Skeleton.FineWithSemivowels(word));
        if (coarse.Length >= 4) Sounds.AddRange(Deletions.Of(coarse).Select(shorter => "e" + shorter));
    }

    private static void AddWord(string word, List<string> tokens)
    {
        if (word.Length == 0 || SmallWords.IsArticle(word)) return;

        var bare = WordStem.Base(word);
        var stem = WordStem.Stem(word);
        tokens.Add(bare);
        if (bare != word) tokens.Add(word);
        if (stem != bare) tokens.Add(stem);
        if (!Script.IsArabic(word))
        {
            var unglued = EnglishStem.WithoutGluedArticle(word);
            if (unglued != word) tokens.Add(unglued);
        }
        else if (ArabicStem.Frame(stem) is { } frame) tokens.Add("f" + frame);
    }
}
