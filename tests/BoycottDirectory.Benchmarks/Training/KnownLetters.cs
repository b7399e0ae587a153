namespace BoycottDirectory.Benchmarks.Training;

/// <summary>Letters that romanisation practice is known to exchange: they count a little in training even where the pairs hardly show them.</summary>
internal static class KnownLetters
{
    /// <summary>An Arabic letter group and Latin ones.</summary>
    public static IReadOnlyList<(string Left, string Right)> ArabicLatin { get; } = [.. Pairs(
        "ك g", "ق g", "ق k", "ق c", "ق gh", "غ gu", "ج g", "ج dj", "ج y", "ج ch", "ج zh", "ي j", "و v", "و w", "و f", "ف w", "ف ph", "ب v", "ب p", "ز s", "ز ts",
        "س z", "س c", "ص z", "ث s", "ث z", "ث c", "ذ z", "ذ dh", "ظ z", "ظ dh", "ض z", "ض dh", "ش s", "ش j", "ش sch", "ش c", "تش c", "تش ch", "تش x", "تس z", "تس c",
        "كس x", "خ ch", "خ j", "خ h", "خ x", "ح h", "ه h", "ط t", "ت d", "د t", "ل ll", "ي ll", "ر rr", "ني gn", "ني ny", "و oo", "و ou", "ي ee", "ي ie", "ا e", "ه a", "ه e")];

    /// <summary>Groups of two romanisations.</summary>
    public static IReadOnlyList<(string Left, string Right)> LatinLatin { get; } = [.. Both(
        "ch kh", "ch sh", "ch tsh", "c ts", "c ch", "c k", "c s", "dz j", "dj j", "dz z", "j zh", "j y", "g j", "g gh", "g q", "k q", "k kh", "h kh", "kh x", "w v", "w ou", "w u", "v b",
        "ou u", "oo u", "oo ou", "ee i", "ie i", "ei ai", "ay ai", "ey ay", "y i", "e i", "a e", "o u", "sh s", "sch sh", "th t", "th s", "dh d", "dh z", "z s", "s ss", "x ks", "ph f", "q g", "c tc")];

    private static IEnumerable<(string, string)> Pairs(params string[] pairs) => pairs.Select(pair => pair.Split(' ')).Where(pair => pair[0].Length <= 2 && pair[1].Length <= 3).Select(pair => (pair[0], pair[1]));

    // Shapes go up to two letters on the left and three on the right, of them at most two when there are two on the left.
    private static IEnumerable<(string, string)> Both(params string[] pairs) =>
        Pairs(pairs).SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).Where(pair => pair.Item1.Length <= 2 && pair.Item1.Length + pair.Item2.Length <= 4);
}
