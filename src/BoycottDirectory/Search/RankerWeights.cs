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
        (Feature.Base, 13.7027f),
        (Feature.Exact, -6.7059f),
        (Feature.Article, -4.509f),
        (Feature.Stem, -5.1143f),
        (Feature.Plural, -3.6056f),
        (Feature.Prefix, -5.5632f),
        (Feature.PrefixLength, 2.1859f),
        (Feature.OneEdit, -1.7724f),
        (Feature.MoreEdits, -0.2142f),
        (Feature.EditRatio, -12.8035f),
        (Feature.EditSameFirst, 0.4782f),
        (Feature.Translation, -0.7771f),
        (Feature.Certainty, -0.5398f),
        (Feature.CrossScript, 1.0589f),
        (Feature.Alignment, -1.7423f),
        (Feature.AlignmentSquared, 4.2554f),
        (Feature.AlignmentOfQuery, -1.2664f),
        (Feature.AlignmentOfDocument, -2.8127f),
        (Feature.SameSoundWithSemivowels, -1.0802f),
        (Feature.SameSound, 0.6407f),
        (Feature.Context, -4.5319f),
        (Feature.Missing, 0.3812f),
        (Feature.Cover, 5.1094f),
        (Feature.ExtraWords, 0.1272f),
        (Feature.WholeEqual, 20.4646f),
        (Feature.WholePrefix, 1.8862f),
        (Feature.WholePrefixLength, 1.7357f),
        (Feature.WholeSameScript, 2.0504f),
        (Feature.WholeCrossScript, 2.6603f),
        (Feature.BestSameScript, -0.5186f),
        (Feature.BestCrossScript, 0.5114f),
        (Feature.BothScripts, 1.1634f),
        (Feature.LeastSimilarity, 2.6749f),
        (Feature.LengthDifference, -1.2024f),
        (Feature.WordsDifference, -0.577f),
        (Feature.OtherName, -1.5428f),
        (Feature.CrossScriptFine, 0.747f),
        (Feature.CrossScriptFineWithSemivowels, 1.1399f),
        (Feature.WordsRank, 4.0534f),
        (Feature.KeysRank, -0.8902f),
        (Feature.Order, -0.0258f),
        (Feature.EditShortWord, -0.2154f),
        (Feature.EditSwap, 5.8647f),
        (Feature.EditLonger, -0.8626f),
        (Feature.EditShorter, 2.2633f),
        (Feature.Variant, 12.9967f),
        (Feature.CompleteCrossScript, -0.7914f),
        (Feature.CompleteSameSound, 0.5844f),
        (Feature.LettersMissing, 4.7447f),
        (Feature.ArabicEdit, 3.2164f),
        (Feature.VariantSquared, -10.2306f),
        (Feature.Initials, 0f),
        (Feature.WholeTranslated, 3.4302f),
        (Feature.OneArticle, -0.4897f),
        (Feature.AynAgrees, 1.3377f),
        (Feature.AynDiffers, 0.9443f),
    ];
}
