namespace BoycottDirectory.Search;

/// <summary>How the words of the query match what stands around a document's names: places, topics, descriptions.</summary>
internal sealed class ContextMatch(QueryTerms query)
{
    // A weaker match around a name is chance. A place says more than a topic, and both more than a description.
    private const float Least = 0.75f, Place = 0.93f, Topic = 0.88f, Description = 0.6f;

    private readonly int words = query.Words.Count;

    public float[] Similarity { get; } = new float[query.Words.Count];

    public WordMatch[] Match { get; } = new WordMatch[query.Words.Count];

    public SearchField?[] Field { get; } = new SearchField?[query.Words.Count];

    /// <summary>The word of the document that was matched; null in descriptions, whose words the row does not keep.</summary>
    public string?[] Word { get; } = new string?[query.Words.Count];

    /// <summary>Reads a row's context.</summary>
    /// <param name="kind">The kind of the row's entry.</param>
    /// <param name="context">Words of places, |, words of topics.</param>
    /// <param name="describes">Whether the document's description has the query's word of this number.</param>
    public void Read(string kind, string context, WordMatches matches, Func<int, bool> describes)
    {
        Array.Clear(Similarity);
        var divider = context.IndexOf('|', StringComparison.Ordinal);
        ReadField(context[..divider], SearchField.Place, Place, matches);
        if (query.Places.Count > 0) ReadPhrases(context[..divider].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => matches.Of(word).Forms).ToList());
        ReadField(context[(divider + 1)..], SearchField.Topic, Topic, matches);
        ReadKind(kind);
        for (var i = 0; i < words; i++)
        {
            if (Similarity[i] >= Description || !describes(i)) continue;
            (Similarity[i], Field[i], Word[i]) = (Description, SearchField.Description, null);
            Match[i] = new WordMatch { Kind = WordMatchKind.Stem, Similarity = Description };
        }
    }

    private void ReadKind(string kind)
    {
        for (var i = 0; i < words; i++)
        {
            if (query.Words[i].Kind != kind || Similarity[i] >= Topic) continue;
            (Similarity[i], Field[i], Word[i]) = (Topic, SearchField.Topic, null);
            Match[i] = new WordMatch { Kind = WordMatchKind.Stem, Similarity = 1 };
        }
    }

    private void ReadPhrases(List<WordForms> place)
    {
        foreach (var phrase in query.Places)
        {
            if (!Array.TrueForAll(phrase.Words, word => place.Exists(form => form.Base == word))) continue;
            for (var i = phrase.Start; i < phrase.Start + phrase.Length; i++)
            {
                if (Similarity[i] >= PlacePhrase.Certainty * Place) continue;
                (Similarity[i], Match[i], Field[i]) = (PlacePhrase.Certainty * Place, PlacePhrase.Match, SearchField.Place);
                Word[i] = place.Find(form => form.Base == phrase.Words[0])!.Text;
            }
        }
    }

    private void ReadField(string folded, SearchField field, float factor, WordMatches matches)
    {
        if (folded.Length == 0) return;
        foreach (var word in folded.Split(' '))
        {
            var found = matches.Of(word);
            for (var i = 0; i < words; i++)
            {
                // What has been matched better is not compared again.
                if (Similarity[i] >= factor) continue;
                var similarity = found[i].Similarity * factor;
                if (found[i].Similarity <= Least || similarity <= Similarity[i]) continue;
                (Similarity[i], Match[i], Field[i], Word[i]) = (similarity, found[i], field, word);
            }
        }
    }
}
