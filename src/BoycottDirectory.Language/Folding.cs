using System.Globalization;
using System.Text;

namespace BoycottDirectory.Language;

/// <summary>Orthographic folding: spellings that readers of Arabic and English take for the same become the same string.</summary>
/// <remarks>
/// The rules, in this order, for each code point:
/// compatibility decomposition (Unicode Standard Annex 15: presentation forms, ligatures, full-width and hamza seats fall apart);
/// non-spacing marks, tatweel and format characters vanish (harakat, accents, zero-width and bidi controls);
/// apostrophes and the letters used for ayn and hamza in romanisation vanish, as the lone hamza does;
/// wasla and Farsi letters become their Arabic shapes, alef maqsura becomes ya, ta marbuta becomes ha (Lucene's ArabicNormalizer, and beyond it
/// the seats of hamza); digits become ASCII; Latin letters without decomposition become their usual replacement (ø → o, ß → ss).
/// Everything is lower-case by the invariant rules. What is neither letter nor digit separates words.
/// </remarks>
public static class Folding
{
    /// <summary>What a separator folds to: a space, never more than one in a row after <see cref="Fold"/>.</summary>
    internal const string Separator = " ";

    // One entry per UTF-16 unit of the BMP, filled on first use; a race only computes the same entry twice.
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>The folded text: words of letters and digits with single spaces between. Total on any UTF-16, linear, idempotent.</summary>
    public static string Fold(string text) => string.Join(' ', Tokenizer.Words(text));

    /// <summary>What one code point folds to: nothing, letters and digits, or <see cref="Separator"/>s and letters (some ligatures).</summary>
    internal static string FoldRune(Rune rune) =>
        rune.IsBmp ? Known[rune.Value] ??= Decompose(rune) : Decompose(rune);

    private static string Decompose(Rune rune)
    {
        // Normalize throws on noncharacters; apostrophes go first because the acute accent decomposes to a space and a mark.
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned) return Separator;
        if (IsApostrophe(rune)) return "";

        var folded = new StringBuilder();
        // Whatever decomposition yields is folded again, so that folding twice changes nothing.
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            foreach (var piece in Replace(Rune.ToLowerInvariant(part)).EnumerateRunes()) folded.Append(Keep(piece));
        }

        return folded.ToString();
    }

    private static string Keep(Rune rune)
    {
        if (IsApostrophe(rune)) return "";
        if (Rune.IsLetterOrDigit(rune)) return rune.ToString();

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => "",
            _ => Separator,
        };
    }

    private static bool IsApostrophe(Rune rune) =>
        rune.Value is '\'' or '’' or '‘' or '`' or '´' or 'ʾ' or 'ʿ' or 'ʻ' or 'ʼ' or 'ʹ' or 'ˈ' or '′' or 'ʔ' or 'ʕ';

    private static string Replace(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            return ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);
        }

        return rune.Value switch
        {
            'ٱ' => "ا",
            'ى' or 'ی' => "ي",
            'ة' or 'ہ' or 'ھ' or 'ە' => "ه",
            'ک' or 'ڪ' => "ك",
            'گ' => "ك",
            'پ' => "ب",
            'چ' => "ج",
            'ژ' => "ز",
            'ڤ' or 'ڥ' or 'ڨ' => "ف",
            'ء' or 'ـ' => "",
            'ø' => "o",
            'ł' => "l",
            'ı' => "i",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ħ' => "h",
            'ŧ' => "t",
            'ə' => "e",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            _ => rune.ToString(),
        };
    }
}
