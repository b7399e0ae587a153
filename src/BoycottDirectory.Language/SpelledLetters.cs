using System.Collections.Frozen;

namespace BoycottDirectory.Language;

/// <summary>Latin abbreviations that are written in Arabic by the names of their letters: بي دي إس is BDS, إتش بي is HP.</summary>
public static class SpelledLetters
{
    // One letter is a word, and nobody spells longer abbreviations.
    private const int Shortest = 2, Longest = 6;

    // A letter's name that may be several letters gives several abbreviations; beyond these the rest are guesses.
    private const int MostReadings = 6;

    // Folded names of letters and what they may stand for, likeliest first.
    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ايه"] = "ae", ["بي"] = "bp", ["سي"] = "c", ["دي"] = "d", ["اي"] = "ie", ["اف"] = "f", ["جي"] = "gj", ["اتش"] = "h", ["ايتش"] = "h", ["هاتش"] = "h", ["اش"] = "h",
        ["جيه"] = "j", ["جاي"] = "j", ["كي"] = "k", ["كيه"] = "k", ["ال"] = "l", ["ايل"] = "l", ["ام"] = "m", ["ايم"] = "m", ["ان"] = "n", ["اين"] = "n", ["او"] = "o",
        ["كيو"] = "q", ["ار"] = "r", ["اس"] = "s", ["ايس"] = "s", ["تي"] = "t", ["يو"] = "u", ["في"] = "v", ["ڤي"] = "v", ["فيه"] = "v", ["دبليو"] = "w", ["دابليو"] = "w",
        ["اكس"] = "x", ["واي"] = "y", ["زد"] = "z", ["زيد"] = "z",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The runs of letter names among folded words, each with the abbreviations that it may spell, likeliest first.</summary>
    /// <param name="words">Folded words in their order.</param>
    public static IEnumerable<(Range Words, IReadOnlyList<string> Readings)> In(IReadOnlyList<string> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var end = start;
            while (end < words.Count && Letters.ContainsKey(words[end])) end++;
            if (end - start is >= Shortest and <= Longest) yield return (start..end, Readings(words.Skip(start).Take(end - start)));
            start = end;
        }
    }

    private static List<string> Readings(IEnumerable<string> names)
    {
        var readings = new List<string> { "" };
        foreach (var name in names) readings = [.. Letters[name].SelectMany(letter => readings.Select(read => read + letter)).Take(MostReadings)];
        return readings;
    }
}
