namespace BoycottDirectory.Search;

/// <summary>How the words of one query match words of documents, each pair compared once: candidates share many words.</summary>
internal sealed class WordMatches(QueryTerms query)
{
    private readonly Dictionary<string, WordMatch[]> _known = new(StringComparer.Ordinal);

    /// <summary>One match per word of the query.</summary>
    public WordMatch[] Of(string word)
    {
        if (_known.TryGetValue(word, out var matches)) return matches;

        var forms = WordForms.Of(word);
        matches = new WordMatch[query.Words.Count];
        for (var i = 0; i < matches.Length; i++) matches[i] = WordMatcher.Match(query.Words[i], forms);
        return _known[word] = matches;
    }
}
