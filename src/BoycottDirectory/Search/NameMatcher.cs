using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Compares the query with one folded name: word by word, and as a whole for names that are divided differently (Abdullah, عبد الله).</summary>
internal sealed class NameMatcher(QueryTerms query, WordMatches matches)
{
    // A weaker match of a word counts as none; a word of a name that has been matched already is worth less for a second word.
    private const float LeastSimilarity = 0.4f, UsedTwicePenalty = 0.6f;
    private const float InitialsSimilarity = 0.93f;
    private const float ExtraNameFactor = 0.995f;

    /// <summary>Fills <paramref name="match"/> with how the query matches the name.</summary>
    /// <param name="name">Folded words with single spaces.</param>
    /// <param name="context">The best match of each query word around the name.</param>
    /// <param name="isExtra">Whether this is another name or an acronym, not one of the names proper.</param>
    public void Match(string name, ContextMatch context, bool isExtra, NameMatch match)
    {
        match.Reset();
        var words = WordsOf(name);
        Span<float> used = words.Length <= 64 ? stackalloc float[words.Length] : new float[words.Length];
        used.Clear();
        var share = ByWords(words, context, used, match);
        var cover = Cover(words, used);
        match.Score = share * (0.8f + (0.2f * cover));
        match[Feature.Cover] = cover;
        match[Feature.WordsDifference] = Math.Min(4, Math.Abs(words.Length - query.Words.Count));
        match[Feature.ExtraWords] = Math.Min(4, Unmatched(used));
        if (match.LeastAlignment is > 0 and < 2 && Unmatched(used) == 0)
        {
            match[Feature.CompleteCrossScript] = Math.Min(1, match.LeastAlignment);
            match[Feature.CompleteSameSound] = match[Feature.CrossScriptFineWithSemivowels] + match[Feature.Translation] > 0.99f ? 1 : 0;
        }

        AsWhole(words, match);
        AsTyped(name, match);
        AsInitials(words, match);
        if (isExtra) match.Score *= ExtraNameFactor;
        match[Feature.OtherName] = isExtra ? 1 : 0;
        match[Feature.Base] = match.Score;
    }

    private static string[] WordsOf(string name)
    {
        var all = name.Split(' ');
        var words = Array.FindAll(all, word => !SmallWords.IsArticle(word));
        return words.Length == 0 ? all : words;
    }

    private float ByWords(string[] words, ContextMatch context, Span<float> used, NameMatch match)
    {
        float sum = 0, least = 1;
        int lastAt = -1, inOrder = 0, ordered = 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            var (at, similarity) = Best(words, i, used);
            if (at >= 0) used[at] = Math.Max(used[at], similarity);
            var word = query.Words[i];
            var share = word.Weight / query.TotalWeight;
            if (context.Similarity[i] > similarity)
            {
                similarity = context.Similarity[i];
                match[Feature.Context] += share;
                match.Words[i] = context.Match[i];
                match.Around[i] = context.Field[i];
                match.Matched[i] = context.Word[i];
            }
            else if (at < 0)
            {
                match[Feature.Missing] += share;
                match.LeastAlignment = -1;
            }
            else
            {
                if (lastAt >= 0)
                {
                    ordered++;
                    if (at > lastAt) inOrder++;
                }

                lastAt = at;
                match.Words[i] = matches.Of(words[at])[i];
                match.Matched[i] = words[at];
                match.Add(match.Words[i], share, word.Base, WordForms.Of(words[at]));
            }

            least = Math.Min(least, similarity);
            sum += word.Weight * similarity * (similarity > 0.55f ? 1 : 0.5f);
        }

        match[Feature.LeastSimilarity] = least;
        match[Feature.Order] = ordered > 0 ? (float)inOrder / ordered : 1;
        return sum / query.TotalWeight;
    }

    private (int At, float Similarity) Best(string[] words, int queryWord, Span<float> used)
    {
        float best = 0;
        var at = -1;
        for (var j = 0; j < words.Length; j++)
        {
            var similarity = matches.Of(words[j])[queryWord].Similarity * (1 - (UsedTwicePenalty * used[j]));
            if (similarity > best) (best, at) = (similarity, j);
        }

        return best < LeastSimilarity ? (-1, 0) : (at, best);
    }

    private static float Cover(string[] words, Span<float> used)
    {
        float covered = 0, all = 0;
        for (var j = 0; j < words.Length; j++)
        {
            var weight = SmallWords.IsFunction(words[j]) ? 0.3f : 1;
            all += weight;
            covered += weight * used[j];
        }

        return covered / all;
    }

    private static int Unmatched(Span<float> used)
    {
        var unmatched = 0;
        foreach (var similarity in used) unmatched += similarity > 0 ? 0 : 1;
        return unmatched;
    }

    private void AsWhole(string[] words, NameMatch match)
    {
        var name = words.Length == 1 ? WordForms.Of(words[0]).Base : string.Concat(words.Select(word => WordForms.Of(word).Base));
        var whole = query.Whole;
        match.IsArabic = Script.IsArabic(name);
        match[Feature.LengthDifference] = Math.Min(1.5f, Math.Abs(name.Length - whole.Length) / (float)Math.Max(name.Length, whole.Length));

        var isDivided = words.Length != query.Words.Count;
        if ((!isDivided && words.Length == 1) || name.Length > IndexTokens.LongestWhole || whole.Length > IndexTokens.LongestWhole) return;
        if (!query.AllArabic && !query.AllLatin) return;

        if (match.IsArabic == query.AllArabic)
        {
            match[Feature.WholeSameScript] = SameScript(name, whole);
        }
        else if (isDivided || match.Score < 0.8f)
        {
            var score = (match.IsArabic ? Aligner.ArabicLatin.Align(name, whole) : Aligner.ArabicLatin.Align(whole, name)).Score;
            match[Feature.WholeCrossScript] = CrossScriptMatcher.Similarity(score) - 0.04f;
        }

        if (isDivided || match.Score < 0.8f)
        {
            match.Score = Math.Max(match.Score, Math.Max(match[Feature.WholeSameScript], match[Feature.WholeCrossScript]));
        }
    }

    private static float SameScript(string name, string whole)
    {
        var length = Math.Max(name.Length, whole.Length);
        var most = length >= 8 ? 3 : 2;
        var edits = EditDistance.Osa(name, whole, most);
        var similarity = edits <= most ? 1 - (1.2f * edits / length) - 0.03f : 0;
        return whole.Length > 3 && name.StartsWith(whole, StringComparison.Ordinal)
            ? Math.Max(similarity, 0.85f + (0.1f * whole.Length / name.Length))
            : similarity;
    }

    private void AsInitials(string[] words, NameMatch match)
    {
        if (query.Words is not [{ IsArabic: false, Text: var text }] || text.Length > Initials.Longest || !Initials.Of(words).Contains(text, StringComparer.Ordinal)) return;
        match[Feature.Initials] = 1;
        match.Score = Math.Max(match.Score, InitialsSimilarity);
    }

    private void AsTyped(string name, NameMatch match)
    {
        if (name == query.Folded || query.OtherNames.Contains(name))
        {
            match[Feature.WholeEqual] = 1;
            match.Score = Math.Max(match.Score, 1);
        }
        else if (name.StartsWith(query.Folded, StringComparison.Ordinal))
        {
            var share = (float)query.Folded.Length / name.Length;
            match[Feature.WholePrefix] = 1;
            match[Feature.WholePrefixLength] = share;
            match[Feature.LettersMissing] = Math.Min(12, name.Length - query.Folded.Length) / 12f;
            match.Score = Math.Max(match.Score, 0.9f + (0.09f * share));
        }
    }
}
