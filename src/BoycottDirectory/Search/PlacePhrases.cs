using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Words of the query that together mean a place whose name in the other script has several words, or which have several themselves:
/// Bethlehem and بيت لحم, الدار البيضاء and Casablanca.</summary>
/// <param name="Start">The number of the first word of the query.</param>
/// <param name="Length">How many words of the query.</param>
/// <param name="Words">The folded words, without articles, that must all be there.</param>
internal sealed record PlacePhrase(int Start, int Length, string[] Words)
{
    /// <summary>How surely one stands for the other.</summary>
    public const float Certainty = 0.95f;

    public static WordMatch Match { get; } = new() { Kind = WordMatchKind.Translation, Similarity = Certainty, Degree = Certainty };
}

/// <summary>Finds the <see cref="PlacePhrase"/>s of a query, in the library's names of places and in those of the directory.</summary>
internal static class PlacePhrases
{
    /// <summary>The most words of a place's name; longer ones are no places.</summary>
    public const int MostWords = 3;

    // Words of one name in the index, which separates pairs by spaces.
    private const char Joint = '_';

    /// <summary>The name of a place as the index keeps it in pairs, or null when it has too many words, or none that says anything.</summary>
    public static string? KeyOf(string name)
    {
        var words = Tokenizer.Words(name).Where(word => !SmallWords.IsArticle(word)).Select(WordStem.Base).ToList();
        return words.Count is 0 or > MostWords || (words.Count == 1 && words[0].Length < 3) ? null : string.Join(Joint, words);
    }

    /// <summary>The keys of all runs of words.</summary>
    public static IEnumerable<string> Keys(List<QueryWord> words) => Spans(words).Select(span => span.Key);

    /// <summary>The phrases that the library and <paramref name="learned"/> pairs have for runs of the query's words.</summary>
    public static List<PlacePhrase> Of(List<QueryWord> words, ILookup<string, string> learned)
    {
        var phrases = new List<PlacePhrase>();
        foreach (var (start, length, key) in Spans(words))
        {
            var name = string.Join(' ', words.Skip(start).Take(length).Select(word => word.Text));
            foreach (var other in learned[key].Concat(WholeNames.Of(name).Select(KeyOf).OfType<string>()).Distinct(StringComparer.Ordinal))
            {
                var otherWords = other.Split(Joint);
                // One word for one word is a translation like any other.
                if ((length > 1 || otherWords.Length > 1) && Script.IsArabic(other) != words[start].IsArabic) phrases.Add(new PlacePhrase(start, length, otherWords));
            }
        }

        return phrases;
    }

    private static IEnumerable<(int Start, int Length, string Key)> Spans(List<QueryWord> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = 1; length <= Math.Min(MostWords, words.Count - start); length++)
                yield return (start, length, string.Join(Joint, words.Skip(start).Take(length).Select(word => word.Base)));
        }
    }
}
