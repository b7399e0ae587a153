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
        (Feature.Base, 10.9299f),
        (Feature.Exact, -4.9824f),
        (Feature.Article, -3.8973f),
        (Feature.Stem, -4.6011f),
        (Feature.Plural, -3.3922f),
        (Feature.Prefix, -3.3688f),
        (Feature.PrefixLength, 0.3173f),
        (Feature.OneEdit, -2.6869f),
        (Feature.MoreEdits, -2.6836f),
        (Feature.EditRatio, -1.0779f),
        (Feature.EditSameFirst, 1.0537f),
        (Feature.Translation, -0.2795f),
        (Feature.Certainty, -0.3035f),
        (Feature.CrossScript, 0.665f),
        (Feature.Alignment, -0.5685f),
        (Feature.AlignmentSquared, 3.3455f),
        (Feature.AlignmentOfQuery, -1.0644f),
        (Feature.AlignmentOfDocument, -4.1804f),
        (Feature.SameSoundWithSemivowels, -0.7098f),
        (Feature.SameSound, 0.196f),
        (Feature.Context, -3.8355f),
        (Feature.Missing, -0.2854f),
        (Feature.Cover, 4.4951f),
        (Feature.ExtraWords, 0.0418f),
        (Feature.WholeEqual, 17.576f),
        (Feature.WholePrefix, 5.2016f),
        (Feature.WholePrefixLength, -1.3493f),
        (Feature.WholeSameScript, 2.4442f),
        (Feature.WholeCrossScript, 3.1396f),
        (Feature.BestSameScript, -1.7561f),
        (Feature.BestCrossScript, 0.2441f),
        (Feature.BothScripts, 1.7708f),
        (Feature.LeastSimilarity, 3.1402f),
        (Feature.LengthDifference, -2.6836f),
        (Feature.WordsDifference, -0.0066f),
        (Feature.OtherName, -1.5026f),
        (Feature.CrossScriptFine, 0.174f),
        (Feature.CrossScriptFineWithSemivowels, 1.1849f),
        (Feature.WordsRank, 3.1473f),
        (Feature.KeysRank, 1.1779f),
        (Feature.Order, 0.5389f),
        (Feature.EditShortWord, -0.3539f),
        (Feature.EditSwap, 6.1592f),
        (Feature.EditLonger, -0.1212f),
        (Feature.EditShorter, 2.4193f),
        (Feature.Variant, 3.9086f),
    ];
}
