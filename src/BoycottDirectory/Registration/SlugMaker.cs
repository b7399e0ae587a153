using System.Text;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Registration;

/// <summary>Proposes an address for a new entry; its editor may choose a better one.</summary>
public static class SlugMaker
{
    private const int Longest = 60;

    // Rough on purpose: an address must be stable and readable, not a transliteration.
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['ا'] = "a", ['أ'] = "a", ['إ'] = "i", ['آ'] = "a", ['ء'] = "", ['ؤ'] = "u", ['ئ'] = "i", ['ب'] = "b", ['ت'] = "t", ['ث'] = "th", ['ج'] = "j", ['ح'] = "h",
        ['خ'] = "kh", ['د'] = "d", ['ذ'] = "dh", ['ر'] = "r", ['ز'] = "z", ['س'] = "s", ['ش'] = "sh", ['ص'] = "s", ['ض'] = "d", ['ط'] = "t", ['ظ'] = "z", ['ع'] = "a",
        ['غ'] = "gh", ['ف'] = "f", ['ق'] = "q", ['ك'] = "k", ['ل'] = "l", ['م'] = "m", ['ن'] = "n", ['ه'] = "h", ['ة'] = "a", ['و'] = "w", ['ي'] = "y", ['ى'] = "a",
        ['پ'] = "p", ['چ'] = "ch", ['ڤ'] = "v", ['گ'] = "g",
    };

    /// <summary>A slug of the English name or else of the Arabic one.</summary>
    public static string Of(string? english, string? arabic)
    {
        var slug = Transforms.Slug(english ?? "") ?? Transforms.Slug(Romanise(arabic ?? "")) ?? "committee";
        return FieldRules.Cut(slug, Longest).Trim('-');
    }

    private static string Romanise(string text)
    {
        var latin = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC)) latin.Append(Latin.GetValueOrDefault(letter, letter.ToString()));
        return latin.ToString();
    }
}
