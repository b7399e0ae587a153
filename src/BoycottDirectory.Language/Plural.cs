namespace BoycottDirectory.Language;

/// <summary>The plural category of a count, by the rules of CLDR 48 for cardinal integers.</summary>
public static class Plural
{
    /// <summary>The categories that texts of a language must have: six for Arabic, <c>one</c> and <c>other</c> for English.</summary>
    public static IReadOnlyList<string> CategoriesOf(string language) =>
        language == "ar" ? ["zero", "one", "two", "few", "many", "other"] : ["one", "other"];

    /// <summary>The category of <paramref name="count"/> in <paramref name="language"/> (<c>ar</c>; every other language counts as English does).</summary>
    /// <remarks>Source: unicode.org/cldr/charts/48/supplemental/language_plural_rules.html. Negative counts are judged by their absolute value.</remarks>
    public static string CategoryOf(long count, string language)
    {
        var n = Math.Abs(count);
        if (language != "ar") return n == 1 ? "one" : "other";

        return (n, n % 100) switch
        {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            (_, >= 11 and <= 99) => "many",
            _ => "other",
        };
    }
}
