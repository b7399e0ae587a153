namespace BoycottDirectory.Search;

/// <summary>How the query matches one name of a document: an overall score and the features behind it.</summary>
internal sealed class NameMatch
{
    public float Score { get; set; }

    /// <summary>Whether the name is Arabic, judged by its first letter.</summary>
    public bool IsArabic { get; set; }

    public float[] Features { get; } = new float[(int)Feature.Count];

    /// <summary>The best match of each word of the query, in the name or around it.</summary>
    public required WordMatch[] Words { get; init; }

    /// <summary>For each word of the query where it was matched: in this name (null) or in a field around it.</summary>
    public required SearchField?[] Around { get; init; }

    /// <summary>For each word of the query the word of the document that it matched, or null.</summary>
    public required string?[] Matched { get; init; }

    /// <summary>The worst alignment among the query's words, while all were matched in this name across scripts; otherwise −1.</summary>
    public float LeastAlignment { get; set; }

    /// <summary>Whether every word of the query fits a word of the name, and the name has no other word that tells anything.</summary>
    public bool IsComplete { get; set; }

    public ref float this[Feature feature] => ref Features[(int)feature];

    public void Reset()
    {
        Score = 0;
        LeastAlignment = 2;
        IsComplete = false;
        Array.Clear(Features);
        Array.Clear(Words);
        Array.Clear(Around);
        Array.Clear(Matched);
    }

    /// <summary>Adds what a matched word is worth, by its share of the query's weight.</summary>
    public void Add(in WordMatch match, float share, string queryWord, WordForms word)
    {
        LeastAlignment = Math.Min(LeastAlignment, match.Kind switch
        {
            WordMatchKind.Translation => 1,
            WordMatchKind.CrossScript => match.Degree,
            _ => -1,
        });
        switch (match.Kind)
        {
            case WordMatchKind.Exact: this[Feature.Exact] += share; break;
            case WordMatchKind.Article: this[Feature.Article] += share; break;
            case WordMatchKind.Stem: this[Feature.Stem] += share; break;
            case WordMatchKind.Plural: this[Feature.Plural] += share; break;
            case WordMatchKind.Prefix:
                this[Feature.Prefix] += share;
                this[Feature.PrefixLength] += share * match.Degree;
                break;
            case WordMatchKind.Typo: AddTypo(match, share, queryWord.Length - word.Base.Length, word); break;
            case WordMatchKind.Homophone:
                this[Feature.MoreEdits] += share;
                this[Feature.Variant] += share * match.Variant;
                this[Feature.EditRatio] += share * 0.5f;
                this[match.Degree >= 1 ? Feature.SameSoundWithSemivowels : Feature.SameSound] += share;
                break;
            case WordMatchKind.Translation:
                this[Feature.Translation] += share;
                this[Feature.Certainty] += share * match.Degree;
                break;
            case WordMatchKind.CrossScript:
                this[Feature.CrossScript] += share;
                this[Feature.Alignment] += share * match.Degree;
                this[Feature.AlignmentSquared] += share * match.Degree * Math.Abs(match.Degree);
                this[Feature.AlignmentOfQuery] += share * match.OfQuery;
                this[Feature.AlignmentOfDocument] += share * match.OfDocument;
                if (match.SameFine) this[Feature.CrossScriptFine] += share;
                if (match.SameFineWithSemivowels) this[Feature.CrossScriptFineWithSemivowels] += share;
                break;
        }
    }

    private void AddTypo(in WordMatch match, float share, int longer, WordForms word)
    {
        this[match.Edits <= 1 ? Feature.OneEdit : Feature.MoreEdits] += share;
        this[Feature.EditRatio] += share * match.Degree;
        this[Feature.Variant] += share * match.Variant;
        this[Feature.VariantSquared] += share * match.Variant * match.Variant;
        if (word.IsArabic && match.Edits <= 1) this[Feature.ArabicEdit] += share;
        if (match.SameFirst) this[Feature.EditSameFirst] += share;
        if (match.SameFineWithSemivowels) this[Feature.SameSoundWithSemivowels] += share;
        else if (match.SameFine) this[Feature.SameSound] += share;
        if (word.Text.Length <= 5) this[Feature.EditShortWord] += share;
        if (match.Edits > 1) return;
        if (match.Swapped) this[Feature.EditSwap] += share;
        if (longer > 0) this[Feature.EditLonger] += share;
        else if (longer < 0) this[Feature.EditShorter] += share;
    }
}
