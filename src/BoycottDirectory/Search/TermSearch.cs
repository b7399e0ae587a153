using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Finds terms of the vocabulary that are spelt or sound like the words of a query, or like the query written as one word.</summary>
internal sealed class TermSearch
{
    // Bounds per word of the query: terms compared, and of them looked up, for each script apart, so that homophones do not crowd out typos.
    private const int MostCompared = 400, MostClosest = 10, MostClose = 24;
    private const float Least = 0.45f, SureTranslation = 0.85f;

    private readonly WordMatches matches;
    private readonly List<(QueryWord Word, int Number, List<int> Keys)> needles = [];

    public TermSearch(QueryTerms query, WordMatches matches)
    {
        this.matches = matches;
        var allSure = query.Words.TrueForAll(IsSure);
        for (var i = 0; i < query.Words.Count; i++)
        {
            var word = query.Words[i];
            // A word with a sure translation is looked up by that.
            Add(word, i, sounds: query.Words.Count == 1 || allSure || !IsSure(word));
        }

        if (query.Words.Count > 1 && query.Whole.Length is >= 3 and <= IndexTokens.LongestWhole + 1)
            Add(new QueryWord { Forms = WordForms.Of(query.Whole), IsLast = false, Translations = [] }, -1, sounds: true);
    }

    /// <summary>All keys to look up, those that say most first.</summary>
    public IReadOnlyCollection<int> Keys => [.. needles.SelectMany(needle => needle.Keys.Select((key, rank) => (key, rank))).OrderBy(pair => pair.rank).Select(pair => pair.key).Distinct()];

    /// <summary>The terms most like the query's words.</summary>
    public TokenSet Closest { get; } = new();

    /// <summary>The next ones.</summary>
    public TokenSet Close { get; } = new();

    /// <summary>Those that too many entries have to rank these by them.</summary>
    public TokenSet Common { get; } = new();

    /// <summary>Compares the terms found by each key.</summary>
    public void Read(ILookup<int, (string Term, long Documents)> found)
    {
        foreach (var (word, number, keys) in needles)
        {
            var terms = keys.SelectMany(key => found[key]).DistinctBy(one => one.Term, StringComparer.Ordinal).Take(MostCompared)
                .Select(one => (one.Term, one.Documents, Similarity: Compare(word, number, one.Term))).Where(one => one.Similarity >= Least);
            foreach (var script in terms.GroupBy(one => Script.IsArabic(one.Term)))
            {
                var rank = 0;
                foreach (var (term, documents, _) in script.OrderByDescending(one => one.Similarity).Take(MostClose))
                    (documents > SearchQueries.TooCommon ? Common : rank++ < MostClosest ? Closest : Close).Add(term);
            }
        }
    }

    private static bool IsSure(QueryWord word) => word.Translations.Any(translation => translation.Certainty >= SureTranslation);

    private float Compare(QueryWord word, int number, string term) =>
        number >= 0 ? matches.Of(term)[number].Similarity : WordMatcher.Match(word, WordForms.Of(term)).Similarity;

    private void Add(QueryWord word, int number, bool sounds)
    {
        if (word.Forms.IsNumber || word.IsFunction) return;

        var keys = new List<int>();
        // The article may be the misspelt part, or its alef be doubled.
        if (word.Base.Length >= 3) keys.AddRange(TermKeys.Typos(word.Base));
        if (word.Text != word.Base || word.Text[0] == 'ا') keys.AddRange(TermKeys.TyposAsTyped(word.Text));
        if (sounds)
        {
            keys.AddRange(TermKeys.Levels(word.Base));
            if (word.Forms.Unglued != word.Base) keys.AddRange(TermKeys.Levels(word.Forms.Unglued));
            if (word.Forms.IsArticleDoubtful) keys.AddRange(TermKeys.Levels(word.Text));
            keys.AddRange(TermKeys.OtherReadings(word.Base));
            keys.AddRange(TermKeys.NearSounds(word.Base));
        }

        needles.Add((word, number, keys));
    }
}
