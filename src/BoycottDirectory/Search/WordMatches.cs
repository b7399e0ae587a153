namespace BoycottDirectory.Search;

/// <summary>How the words of one query match words of documents, each pair compared once: candidates share many words.</summary>
internal sealed class WordMatches(QueryTerms query)
{
    private readonly Dictionary<string, (WordMatch[] Matches, bool[] IsKnown)> known = new(StringComparer.Ordinal);

    /// <summary>One match per word of the query.</summary>
    public WordMatch[] Of(string word)
    {
        var (matches, isKnown) = Known(word);
        for (var i = 0; i < matches.Length; i++) Compare(word, i, matches, isKnown);
        return matches;
    }

    /// <summary>The match of one word of the query.</summary>
    public WordMatch Of(string word, int number)
    {
        var (matches, isKnown) = Known(word);
        Compare(word, number, matches, isKnown);
        return matches[number];
    }

    private (WordMatch[] Matches, bool[] IsKnown) Known(string word)
    {
        if (!known.TryGetValue(word, out var pair)) known[word] = pair = (new WordMatch[query.Words.Count], new bool[query.Words.Count]);
        return pair;
    }

    private void Compare(string word, int number, WordMatch[] matches, bool[] isKnown)
    {
        if (isKnown[number]) return;
        matches[number] = WordMatcher.Match(query.Words[number], WordForms.Of(word));
        isKnown[number] = true;
    }
}
