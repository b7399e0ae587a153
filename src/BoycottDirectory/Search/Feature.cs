namespace BoycottDirectory.Search;

/// <summary>What the ranker looks at. Shares are parts of the query's weight (0 to 1); the order is that of the weights.</summary>
internal enum Feature
{
    Base, Exact, Article, Stem, Plural, Prefix, PrefixLength, OneEdit, MoreEdits, EditRatio, EditSameFirst, Translation, Certainty,
    CrossScript, Alignment, AlignmentSquared, AlignmentOfQuery, AlignmentOfDocument, SameSoundWithSemivowels, SameSound, Context, Missing, Cover,
    ExtraWords, WholeEqual, WholePrefix, WholePrefixLength, WholeSameScript, WholeCrossScript, BestSameScript, BestCrossScript, BothScripts,
    LeastSimilarity, LengthDifference, WordsDifference, OtherName, CrossScriptFine, CrossScriptFineWithSemivowels, WordsRank, KeysRank, Order,
    EditShortWord, EditSwap, EditLonger, EditShorter, Variant,
    CompleteCrossScript, CompleteSameSound, LettersMissing, ArabicEdit, VariantSquared, Initials, WholeTranslated, OneArticle, AynAgrees, AynDiffers,
    Count,
}
