namespace BoycottDirectory.Search;

/// <summary>The learned weights, written by <c>bench train</c>: not to be edited by hand.</summary>
internal static class RankerWeights
{
    /// <summary>One weight per <see cref="Feature"/>.</summary>
    public static float[] Learned { get; } = Load();

    private static float[] Load()
    {
        var weights = new float[(int)Feature.Count];
        foreach (var (feature, weight) in Table) weights[(int)feature] = weight;
        return weights;
    }

    private static (Feature Feature, float Weight)[] Table =>
    [
        (Feature.Base, 12.6121f),
        (Feature.Exact, -6.6622f),
        (Feature.Article, -4.4474f),
        (Feature.Stem, -5.2456f),
        (Feature.Plural, -3.8381f),
        (Feature.Prefix, -5.2606f),
        (Feature.PrefixLength, 1.4069f),
        (Feature.OneEdit, -3.1498f),
        (Feature.MoreEdits, -2.5538f),
        (Feature.EditRatio, -7.9722f),
        (Feature.EditSameFirst, 1.3613f),
        (Feature.Translation, -1.0708f),
        (Feature.Certainty, -0.4897f),
        (Feature.CrossScript, 0.9634f),
        (Feature.Alignment, -1.1617f),
        (Feature.AlignmentSquared, 3.2436f),
        (Feature.AlignmentOfQuery, -0.9241f),
        (Feature.AlignmentOfDocument, -3.5245f),
        (Feature.SameSoundWithSemivowels, -1.1258f),
        (Feature.SameSound, 0.3413f),
        (Feature.Context, -4.7197f),
        (Feature.Missing, -1.0076f),
        (Feature.Cover, 4.4743f),
        (Feature.ExtraWords, 0.1047f),
        (Feature.WholeEqual, 26.3015f),
        (Feature.WholePrefix, 3.2638f),
        (Feature.WholePrefixLength, 0.4259f),
        (Feature.WholeSameScript, 1.9116f),
        (Feature.WholeCrossScript, 2.9858f),
        (Feature.BestSameScript, 0.2213f),
        (Feature.BestCrossScript, 0.8621f),
        (Feature.BothScripts, 0.7441f),
        (Feature.LeastSimilarity, 2.1286f),
        (Feature.LengthDifference, -1.39f),
        (Feature.WordsDifference, -0.4159f),
        (Feature.OtherName, -1.3877f),
        (Feature.CrossScriptFine, 1.1467f),
        (Feature.CrossScriptFineWithSemivowels, 0.3926f),
        (Feature.WordsRank, 4.1088f),
        (Feature.KeysRank, 0.4521f),
        (Feature.Order, 0.2406f),
        (Feature.EditShortWord, -0.0022f),
        (Feature.EditSwap, 6.0796f),
        (Feature.EditLonger, -0.6673f),
        (Feature.EditShorter, 2.2886f),
        (Feature.Variant, 11.7911f),
        (Feature.CompleteCrossScript, -0.7701f),
        (Feature.CompleteSameSound, 1.4412f),
        (Feature.LettersMissing, 3.2383f),
        (Feature.ArabicEdit, 2.3036f),
        (Feature.VariantSquared, -10.2942f),
        (Feature.Initials, 0f),
    ];
}
