using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Compares an Arabic and a Latin word: by the lexicon, then by the learned alignment of letters.</summary>
internal static class CrossScriptMatcher
{
    // Above this a translation is certain enough to spare the alignment.
    private const float SureTranslation = 0.9f;
    private const float OtherFormPenalty = 0.02f;

    private static readonly Alignment Strangers = new(-1, -1, -1);

    public static WordMatch Match(QueryWord query, WordForms document)
    {
        var match = default(WordMatch);
        var translation = Translated(query, document);
        if (translation >= SureTranslation)
        {
            match.Raise(translation, WordMatchKind.Translation, translation);
            return match;
        }

        var alignment = document.IsArabic ? Align(document, query.Forms) : Align(query.Forms, document);
        var similarity = Similarity(alignment.Score);
        if (translation >= similarity)
        {
            match.Raise(translation, WordMatchKind.Translation, translation);
            return match;
        }

        match.Raise(similarity, WordMatchKind.CrossScript, Math.Max(alignment.Score, -0.5f));
        match.OfQuery = Math.Max(document.IsArabic ? alignment.OfRight : alignment.OfLeft, -0.5f);
        match.OfDocument = Math.Max(document.IsArabic ? alignment.OfLeft : alignment.OfRight, -0.5f);
        match.SameFine = query.Forms.Fine.Length > 0 && query.Forms.Fine == document.Fine;
        match.SameFineWithSemivowels = query.Forms.FineWithSemivowels.Length > 0 && query.Forms.FineWithSemivowels == document.FineWithSemivowels;
        return match;
    }

    /// <summary>An alignment's score as a similarity from 0 to .96.</summary>
    public static float Similarity(float score) => Math.Clamp(0.4f + (0.75f * score), 0, 0.96f);

    private static float Translated(QueryWord query, WordForms document)
    {
        float best = 0;
        foreach (var translation in query.Translations)
        {
            if (translation.Certainty <= best) continue;
            if (translation.Word == document.Base || translation.Word == document.Text || WordForms.Of(translation.Word).Stem == document.Stem) best = translation.Certainty;
        }

        return best;
    }

    private static Alignment Align(WordForms arabic, WordForms latin)
    {
        // Romanising adds vowels, never more than that: words of such different length are no pair, and most candidates are spared the alignment.
        if (latin.Base.Length > (2 * arabic.Text.Length) + 3 || arabic.Base.Length > latin.Base.Length + 3) return Strangers;

        if (!arabic.SharesSounds(latin)) return Strangers;

        var best = Aligner.ArabicLatin.Align(arabic.Base, latin.Base);
        if (latin.Unglued != latin.Base) best = Better(best, Aligner.ArabicLatin.Align(arabic.Base, latin.Unglued));
        if (arabic.Base != arabic.Text) best = Better(best, Aligner.ArabicLatin.Align(arabic.Text, latin.Base));
        return best;
    }

    private static Alignment Better(Alignment first, Alignment other) =>
        other.Score - OtherFormPenalty > first.Score ? other with { Score = other.Score - OtherFormPenalty } : first;
}
