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
        (Feature.Base, 12.6127f),
        (Feature.Exact, -6.602f),
        (Feature.Article, -4.3585f),
        (Feature.Stem, -5.1602f),
        (Feature.Plural, -3.7591f),
        (Feature.Prefix, -5.2454f),
        (Feature.PrefixLength, 1.4512f),
        (Feature.OneEdit, -3.1485f),
        (Feature.MoreEdits, -2.5493f),
        (Feature.EditRatio, -8.0095f),
        (Feature.EditSameFirst, 1.3644f),
        (Feature.Translation, -1.0908f),
        (Feature.Certainty, -0.4697f),
        (Feature.CrossScript, 0.94f),
        (Feature.Alignment, -1.2553f),
        (Feature.AlignmentSquared, 3.3196f),
        (Feature.AlignmentOfQuery, -0.9151f),
        (Feature.AlignmentOfDocument, -3.5628f),
        (Feature.SameSoundWithSemivowels, -1.1399f),
        (Feature.SameSound, 0.3296f),
        (Feature.Context, -4.7457f),
        (Feature.Missing, -1.022f),
        (Feature.Cover, 4.5068f),
        (Feature.ExtraWords, 0.1178f),
        (Feature.WholeEqual, 26.319f),
        (Feature.WholePrefix, 3.2932f),
        (Feature.WholePrefixLength, 0.4332f),
        (Feature.WholeSameScript, 1.9488f),
        (Feature.WholeCrossScript, 2.9595f),
        (Feature.BestSameScript, 0.2367f),
        (Feature.BestCrossScript, 0.9472f),
        (Feature.BothScripts, 0.756f),
        (Feature.LeastSimilarity, 2.1164f),
        (Feature.LengthDifference, -1.3274f),
        (Feature.WordsDifference, -0.4385f),
        (Feature.OtherName, -1.3767f),
        (Feature.CrossScriptFine, 1.1523f),
        (Feature.CrossScriptFineWithSemivowels, 0.3924f),
        (Feature.WordsRank, 3.7726f),
        (Feature.KeysRank, 0.4299f),
        (Feature.Order, 0.2345f),
        (Feature.EditShortWord, -0.025f),
        (Feature.EditSwap, 6.0861f),
        (Feature.EditLonger, -0.6178f),
        (Feature.EditShorter, 2.2794f),
        (Feature.Variant, 11.8275f),
        (Feature.CompleteCrossScript, -0.788f),
        (Feature.CompleteSameSound, 1.4458f),
        (Feature.LettersMissing, 3.1902f),
        (Feature.ArabicEdit, 2.3338f),
        (Feature.VariantSquared, -10.3509f),
        (Feature.Initials, 0f),
    ];
}
