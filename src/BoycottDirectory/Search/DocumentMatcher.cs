namespace BoycottDirectory.Search;

/// <summary>Compares the query with a whole document: its best name decides, evidence from the name in the other script is added.</summary>
internal sealed class DocumentMatcher(QueryTerms query, WordMatches matches, IReadOnlyList<HashSet<long>> described)
{
    private static readonly Feature[] SameScriptFeatures =
    [
        Feature.Exact, Feature.Article, Feature.Stem, Feature.Plural, Feature.Prefix, Feature.PrefixLength, Feature.OneEdit, Feature.MoreEdits,
        Feature.EditRatio, Feature.EditSameFirst, Feature.SameSoundWithSemivowels, Feature.SameSound, Feature.EditShortWord, Feature.EditSwap,
        Feature.EditLonger, Feature.EditShorter, Feature.Variant, Feature.VariantSquared, Feature.ArabicEdit,
    ];

    private static readonly Feature[] CrossScriptFeatures =
    [
        Feature.Translation, Feature.Certainty, Feature.CrossScript, Feature.Alignment, Feature.AlignmentSquared, Feature.AlignmentOfQuery,
        Feature.AlignmentOfDocument, Feature.CrossScriptFine, Feature.CrossScriptFineWithSemivowels, Feature.CompleteCrossScript, Feature.CompleteSameSound,
        Feature.OneArticle, Feature.AynAgrees, Feature.AynDiffers,
    ];

    private readonly ContextMatch _context = new(query);
    private NameMatch _current = NewMatch(query), _best = NewMatch(query);

    public DocumentMatch Match(IndexRow row, int wordsRank, int keysRank)
    {
        _context.Read(row.Kind, row.Context, matches, i => described[i].Contains(row.Id));
        var names = new NameMatcher(query, matches);
        float[]? same = null, cross = null;
        float sameScore = 0, crossScore = 0;
        _best.Reset();
        _best.Score = -1;
        int bestName = 0, number = -1;
        foreach (var name in row.Names.Split('|'))
        {
            number++;
            if (name.Length < 2) continue;

            names.Match(name[1..], _context, isExtra: FieldLetter.FieldOf(name[0]) != SearchField.Name, _current);
            var isSame = _current.IsArabic == query.AllArabic;
            if (isSame && (same is null || _current.Score > sameScore)) (same, sameScore) = ([.. _current.Features], _current.Score);
            else if (!isSame && (cross is null || _current.Score > crossScore)) (cross, crossScore) = ([.. _current.Features], _current.Score);
            if (_current.Score <= _best.Score) continue;
            bestName = number;
            (_best, _current) = (_current, _best);
        }

        var features = (float[])_best.Features.Clone();
        if (query.AllArabic || query.AllLatin)
        {
            Copy(same, features, SameScriptFeatures);
            Copy(cross, features, CrossScriptFeatures);
        }

        features[(int)Feature.BestSameScript] = sameScore;
        features[(int)Feature.BestCrossScript] = crossScore;
        features[(int)Feature.BothScripts] = sameScore > 0.5f && crossScore > 0.5f ? sameScore * crossScore : 0;
        features[(int)Feature.WordsRank] = wordsRank == 0 ? 0 : 1f / (2 + wordsRank);
        features[(int)Feature.KeysRank] = keysRank == 0 ? 0 : 1f / (2 + keysRank);
        return new DocumentMatch
        {
            Row = row,
            Tier = Tiers.Of(_best, query),
            Features = features,
            BaseScore = _best.Score,
            BestName = bestName,
            Words = (WordMatch[])_best.Words.Clone(),
            Around = (SearchField?[])_best.Around.Clone(),
            Matched = (string?[])_best.Matched.Clone(),
        };
    }

    private static void Copy(float[]? from, float[] to, Feature[] features)
    {
        if (from is null) return;
        foreach (var feature in features) to[(int)feature] = from[(int)feature];
    }

    private static NameMatch NewMatch(QueryTerms query)
    {
        var words = query.Words.Count;
        return new NameMatch { Words = new WordMatch[words], Around = new SearchField?[words], Matched = new string?[words] };
    }
}
