using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Compares the query with one folded name: word by word, and as a whole for names that are divided differently (Abdullah, عبد الله).</summary>
internal sealed class NameMatcher(QueryTerms query, WordMatches matches)
{
    // A weaker match of a word counts as none; a word of a name that has been matched already is worth less for a second word.
    private const float LeastSimilarity = 0.4f, UsedTwicePenalty = 0.6f;
    // A word that is less alike is a stranger, though it may be the likest there is.
    private const float Fitting = 0.6f;
    private const float InitialsSimilarity = 0.93f, OtherNameSimilarity = 0.97f;
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
        match.IsComplete = true;
        var share = ByWords(words, context, used, match);
        match.IsComplete &= !IsMore(words, used);
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
        if (match.IsArabic != query.AllArabic) Marks(name, match);
        AsTyped(name, match);
        AsInitials(words, match);
        if (isExtra) match.Score *= ExtraNameFactor;
        match[Feature.OtherName] = isExtra ? 1 : 0;
        match[Feature.Base] = match.Score;
    }

    // What a careful romanisation keeps: the article, and ayn or hamza.
    private void Marks(string name, NameMatch match)
    {
        if (Articles.Any(name.Split(' ')) != query.HasArticle) match[Feature.OneArticle] = 1;
        if (query.HasAyn) match[name.Contains('ع', StringComparison.Ordinal) ? Feature.AynAgrees : Feature.AynDiffers] = 1;
    }

    private ComparedWord[] WordsOf(string name)
    {
        var all = Array.ConvertAll(name.Split(' '), matches.Of);
        var words = Array.FindAll(all, word => !word.Forms.IsArticle);
        return words.Length == 0 ? all : words;
    }

    private float ByWords(ComparedWord[] words, ContextMatch context, Span<float> used, NameMatch match)
    {
        Span<int> placed = stackalloc int[query.Words.Count];
        FindPlaces(words, placed, used);
        float sum = 0, least = 1;
        int lastAt = -1, inOrder = 0, ordered = 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            var (at, similarity) = Best(words, i, used);
            var isPlace = placed[i] >= 0 && similarity < PlacePhrase.Certainty;
            if (isPlace) (at, similarity) = (placed[i], PlacePhrase.Certainty);
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
                match.Words[i] = isPlace ? PlacePhrase.Match : words[at][i];
                match.Matched[i] = words[at].Forms.Text;
                match.Add(match.Words[i], share, word.Base, words[at].Forms);
            }

            if (!word.IsFunction) match.IsComplete &= at >= 0 && match.Around[i] is null && similarity >= Fitting;
            least = Math.Min(least, similarity);
            sum += word.Weight * similarity * (similarity > 0.55f ? 1 : 0.5f);
        }

        match[Feature.LeastSimilarity] = least;
        match[Feature.Order] = ordered > 0 ? (float)inOrder / ordered : 1;
        return sum / query.TotalWeight;
    }

    // For each word of the query where it stands in the name as part of a place, or -1. Further words of the place count as used.
    private void FindPlaces(ComparedWord[] words, Span<int> placed, Span<float> used)
    {
        placed.Fill(-1);
        foreach (var place in query.Places)
        {
            var at = Array.ConvertAll(place.Words, word => Array.FindIndex(words, other => other.Forms.Base == word));
            if (Array.IndexOf(at, -1) >= 0) continue;
            for (var i = 0; i < place.Length; i++) placed[place.Start + i] = at[Math.Min(i, at.Length - 1)];
            foreach (var further in at.Skip(place.Length)) used[further] = PlacePhrase.Certainty;
        }
    }

    private static (int At, float Similarity) Best(ComparedWord[] words, int queryWord, Span<float> used)
    {
        float best = 0;
        var at = -1;
        for (var j = 0; j < words.Length; j++)
        {
            var similarity = words[j][queryWord].Similarity * (1 - (UsedTwicePenalty * used[j]));
            if (similarity > best) (best, at) = (similarity, j);
        }

        return best < LeastSimilarity ? (-1, 0) : (at, best);
    }

    private static float Cover(ComparedWord[] words, Span<float> used)
    {
        float covered = 0, all = 0;
        for (var j = 0; j < words.Length; j++)
        {
            var weight = words[j].Forms.IsFunction ? 0.3f : 1;
            all += weight;
            covered += weight * used[j];
        }

        return covered / all;
    }

    // Whether the name has a word that tells something and that the query does not have.
    private static bool IsMore(ComparedWord[] words, Span<float> used)
    {
        for (var j = 0; j < words.Length; j++)
        {
            if (used[j] == 0 && !words[j].Forms.IsFunction) return true;
        }

        return false;
    }

    private static int Unmatched(Span<float> used)
    {
        var unmatched = 0;
        foreach (var similarity in used) unmatched += similarity > 0 ? 0 : 1;
        return unmatched;
    }

    private void AsWhole(ComparedWord[] words, NameMatch match)
    {
        var name = words.Length == 1 ? words[0].Forms.Base : string.Concat(words.Select(word => word.Forms.Base));
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

    private void AsInitials(ComparedWord[] words, NameMatch match)
    {
        if (query.Words is not [{ IsArabic: false, Text: var text }] || text.Length > Initials.Longest || !Initials.Of(Array.ConvertAll(words, word => word.Forms.Text)).Contains(text, StringComparer.Ordinal)) return;
        match[Feature.Initials] = 1;
        match.Score = Math.Max(match.Score, InitialsSimilarity);
    }

    private void AsTyped(string name, NameMatch match)
    {
        if (name == query.Folded)
        {
            match[Feature.WholeEqual] = 1;
            match.Score = Math.Max(match.Score, 1);
        }
        else if (query.OtherNames.Contains(name))
        {
            match[Feature.WholeTranslated] = 1;
            match.Score = Math.Max(match.Score, OtherNameSimilarity);
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
