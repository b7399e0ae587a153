namespace BoycottDirectory.Language;

/// <summary>A word in the other script that means the same.</summary>
/// <param name="Word">The folded word, without the Arabic article.</param>
/// <param name="Certainty">How surely one stands for the other, from 0 to 1.</param>
public readonly record struct Translation(string Word, float Certainty);

/// <summary>The bilingual words of a directory: committee and لجنة, boycott and مقاطعة. French words lead to Arabic as English ones do.</summary>
public sealed class Lexicon
{
    private const float EnglishCertainty = 0.90f, FrenchCertainty = 0.88f, PlaceCertainty = 0.95f, StemFactor = 0.96f;
    private readonly Dictionary<string, List<Translation>> _translations = new(StringComparer.Ordinal);

    private Lexicon()
    {
        foreach (var row in DataFile.Rows("lexicon.tsv").Skip(1))
        {
            if (OneWord(row[1]) is not { } arabic) continue;
            foreach (var form in Forms(row[1], arabic))
            {
                AddWithStems(row[0], form, EnglishCertainty);
                if (row.Length > 2) AddWithStems(row[2], form, FrenchCertainty);
            }
        }

        // Places of one word in both scripts; longer ones are names as a whole (WholeNames).
        foreach (var row in DataFile.Rows("exonyms.tsv").Concat(DataFile.Rows("territories.tsv").Select(row => row[1..])))
        {
            if (row.Length < 2 || OneWord(row[1]) is not { } arabic) continue;
            foreach (var form in Forms(row[1], arabic))
            {
                AddWithStems(row[0], form, PlaceCertainty);
                if (row.Length > 2) AddWithStems(row[2], form, PlaceCertainty);
            }
        }

        foreach (var list in _translations.Values) list.Sort((left, right) => right.Certainty.CompareTo(left.Certainty));
    }

    /// <summary>The lexicon of this assembly, loaded once.</summary>
    public static Lexicon Default { get; } = new();

    /// <summary>The translations of a folded word, surest first; empty when it is unknown.</summary>
    public IReadOnlyList<Translation> Of(string word) => _translations.TryGetValue(word, out var found) ? found : [];

    // What looks like an article is none where it is written with a hamza (ألمانيا): who writes it so asks for the whole word.
    private static IEnumerable<string> Forms(string written, string folded) =>
        written[0] is 'أ' or 'إ' ? new[] { ArabicStem.WithoutArticle(folded), folded }.Distinct(StringComparer.Ordinal) : [ArabicStem.WithoutArticle(folded)];

    private static string? OneWord(string text) => Tokenizer.Words(text) is [var word] ? word : null;

    private void AddWithStems(string text, string arabic, float certainty)
    {
        if (OneWord(text) is not { } latin || SmallWords.IsArticle(latin) || SmallWords.IsFunction(latin)) return;

        Both(latin, arabic, certainty);
        var arabicStem = ArabicStem.Stem(arabic);
        if (arabicStem != arabic && arabicStem.Length >= 3) OneWay(arabicStem, latin, certainty * StemFactor);
        var latinStem = EnglishStem.Stem(latin);
        if (latinStem != latin) OneWay(latinStem, arabic, certainty * StemFactor);
    }

    private void Both(string latin, string arabic, float certainty)
    {
        OneWay(latin, arabic, certainty);
        OneWay(arabic, latin, certainty);
    }

    private void OneWay(string from, string to, float certainty)
    {
        if (!_translations.TryGetValue(from, out var list)) _translations[from] = list = [];
        var at = list.FindIndex(translation => translation.Word == to);
        if (at < 0) list.Add(new Translation(to, certainty));
        else if (list[at].Certainty < certainty) list[at] = new Translation(to, certainty);
    }
}
