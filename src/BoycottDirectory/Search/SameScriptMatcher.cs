using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Compares words of one script: exact, article, stem, plural, prefix, typo, romanisation variant, same sound.</summary>
/// <remarks>The similarities order the kinds and were set by hand; what they are worth in the end the trained <see cref="Ranker"/> decides.</remarks>
internal static class SameScriptMatcher
{
    public static WordMatch Match(QueryWord query, WordForms document)
    {
        var match = default(WordMatch);
        if (query.Text == document.Text) match.Raise(1, WordMatchKind.Exact, 1);
        else if (query.Base == document.Base) match.Raise(0.985f, WordMatchKind.Article, 1);
        else if (!document.IsArabic && (query.Forms.Unglued == document.Text || query.Forms.Unglued == document.Unglued)) match.Raise(0.96f, WordMatchKind.Article, 1);
        else if (query.Forms.Stem == document.Stem) match.Raise(0.93f, WordMatchKind.Stem, 1);
        else if (query.Forms.Unclitic is { } bare && bare == document.Base) match.Raise(0.88f, WordMatchKind.Stem, 1);
        if (match.Kind != WordMatchKind.None) return match;

        if (query.Forms.Frame is { } frame && frame == document.Frame) match.Raise(0.8f, WordMatchKind.Plural, 0);
        if (query.IsLast) Typed(query, document, ref match);
        Misspelt(query, document, ref match);

        match.SameFine = query.Forms.Fine.Length >= 2 && query.Forms.Fine == document.Fine;
        match.SameFineWithSemivowels = query.Forms.FineWithSemivowels.Length >= 2 && query.Forms.FineWithSemivowels == document.FineWithSemivowels;
        match.SameFirst = query.Base[0] == document.Base[0];
        if (match is { Kind: WordMatchKind.Typo, Edits: <= 1 } && query.Base.Length == document.Base.Length)
        {
            match.Swapped = EditDistance.StartsBySwap(query.Base, document.Base);
        }

        if (!query.IsArabic) Romanised(query, document, ref match);
        return match;
    }

    private static void Typed(QueryWord query, WordForms document, ref WordMatch match)
    {
        if (query.Base.Length >= 2 && document.Base.StartsWith(query.Base, StringComparison.Ordinal)) Raise(query.Base, document.Base, ref match);
        if (document.Text.StartsWith(query.Text, StringComparison.Ordinal)) Raise(query.Text, document.Text, ref match);

        static void Raise(string typed, string word, ref WordMatch match)
        {
            var share = (float)typed.Length / word.Length;
            match.Raise(0.9f + (0.08f * share), WordMatchKind.Prefix, share);
        }
    }

    private static void Misspelt(QueryWord query, WordForms document, ref WordMatch match)
    {
        var length = Math.Max(query.Base.Length, document.Base.Length);
        if (length >= 4)
        {
            var most = length >= 8 ? 3 : length >= 5 ? 2 : 1;
            Compare(query.Base, document.Base, length, most, 1.15f, 0.02f, ref match);
            if (!document.IsArabic && query.Forms.Unglued != query.Base) Compare(query.Forms.Unglued, document.Base, length, most, 1.15f, 0.04f, ref match);
        }

        // The article may be the misspelt part: compare the words with it, too.
        length = Math.Max(query.Text.Length, document.Text.Length);
        if (document.IsArabic && length >= 5 && (document.Text != document.Base || query.Text != query.Base))
        {
            Compare(query.Text, document.Text, length, length >= 8 ? 2 : 1, 1.3f, 0.03f, ref match);
        }

        static void Compare(string left, string right, int length, int most, float perEdit, float less, ref WordMatch match)
        {
            var edits = EditDistance.Osa(left, right, most);
            if (edits <= most) match.Raise(1 - (perEdit * edits / length) - less, WordMatchKind.Typo, (float)edits / length, edits);
        }
    }

    private static void Romanised(QueryWord query, WordForms document, ref WordMatch match)
    {
        if (!document.IsNumber && query.Base.Length >= 3 && document.Base.Length >= 3 && match.Kind is WordMatchKind.None or WordMatchKind.Typo && query.Forms.SharesSounds(document))
        {
            match.Variant = Math.Max(Aligner.LatinLatin.Align(query.Base, document.Base).Score, 0);
            var similarity = Math.Clamp(0.35f + (0.55f * match.Variant), 0, 0.9f);
            if (similarity > match.Similarity && match.Variant > 0.45f)
            {
                if (match.Kind == WordMatchKind.None) (match.Kind, match.Edits, match.Degree) = (WordMatchKind.Typo, 2, 0.5f);
                match.Similarity = similarity;
            }
        }

        if (match.SameFineWithSemivowels) match.Raise(0.74f, WordMatchKind.Homophone, 1, match.Edits);
        else if (match.SameFine) match.Raise(0.64f, WordMatchKind.Homophone, 0.5f, match.Edits);
    }
}
