namespace BoycottDirectory.Search;

/// <summary>How the words of one query match words of documents, each pair compared once: candidates share many words.</summary>
internal sealed class WordMatches(QueryTerms query)
{
    private readonly Dictionary<string, ComparedWord> compared = new(StringComparer.Ordinal);

    /// <summary>A folded word of a document with its matches.</summary>
    public ComparedWord Of(string word)
    {
        if (!compared.TryGetValue(word, out var known)) compared[word] = known = new ComparedWord(query, WordForms.Of(word));
        return known;
    }
}

/// <summary>A word of a document and how each word of the query matches it.</summary>
internal sealed class ComparedWord(QueryTerms query, WordForms forms)
{
    private readonly WordMatch[] matches = new WordMatch[query.Words.Count];
    private readonly bool[] isCompared = new bool[query.Words.Count];

    public WordForms Forms => forms;

    /// <summary>The match of the query's word of this number.</summary>
    public ref readonly WordMatch this[int number]
    {
        get
        {
            if (!isCompared[number])
            {
                matches[number] = WordMatcher.Match(query.Words[number], forms);
                isCompared[number] = true;
            }

            return ref matches[number];
        }
    }
}
