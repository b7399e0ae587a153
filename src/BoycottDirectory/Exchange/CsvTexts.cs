using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>Reads the words of an entry, which stand in a column a language.</summary>
public static class CsvTexts
{
    /// <summary>The words in each language after the row: a language without any is left out.</summary>
    /// <param name="now">The words before.</param>
    /// <param name="read">Gives the words of a language from those before.</param>
    /// <param name="isEmpty">Whether nothing is left of them.</param>
    public static SortedDictionary<string, T> Read<T>(IReadOnlyDictionary<string, T> now, Func<string, T, T> read, Func<T, bool> isEmpty) where T : class, new()
    {
        var texts = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var lang in SiteLanguage.All)
            if (read(lang, now.GetValueOrDefault(lang) ?? new T()) is var words && !isEmpty(words)) texts[lang] = words;
        return texts;
    }

    /// <summary>The columns that say of all words of a row which were written and which translated.</summary>
    public static IReadOnlyList<CsvColumn> OriginColumns { get; } =
    [
        new("original", "The languages in which its texts were written, not translated; separated by a bar."),
        new("translated_from_en", "The revision that the English texts translate.", "integer"),
        new("translated_from_ar", "The revision that the Arabic texts translate.", "integer"),
    ];

    /// <summary>The languages in the order in which columns come.</summary>
    public static IReadOnlyList<string> ColumnOrder { get; } = ["en", "ar"];

    /// <summary>The names of <see cref="OriginColumns"/>.</summary>
    public static IEnumerable<string> OriginNames => OriginColumns.Select(column => column.Name);

    /// <summary>The cells of <see cref="OriginColumns"/>.</summary>
    public static IReadOnlyList<string?> OriginCells<T>(IReadOnlyDictionary<string, T> texts, Func<T, bool> original, Func<T, long?> translatedFrom) =>
    [
        CsvCells.Join(SiteLanguage.All.Where(lang => texts.TryGetValue(lang, out var words) && original(words))),
        .. ColumnOrder.Select(lang => texts.TryGetValue(lang, out var words) ? translatedFrom(words)?.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>Whether the words in a language were written in it.</summary>
    public static bool Original(CsvRow row, string lang, bool now) => row.Has("original") ? row.List("original").Contains(lang) : now;

    /// <summary>The revision that the words in a language translate.</summary>
    public static long? TranslatedFrom(CsvRow row, string lang, long? now) => row.Has($"translated_from_{lang}") ? Revision(row, lang) : now;

    /// <summary>What is wrong with the cells of <see cref="OriginColumns"/>.</summary>
    public static IReadOnlyList<Problem> Check(CsvRow row) =>
    [
        .. row.List("original").SelectMany(lang => FieldRules.OneOf("original", lang, [.. SiteLanguage.All])),
        .. SiteLanguage.All.Where(lang => row[$"translated_from_{lang}"] is not null && Revision(row, lang) is null)
            .Select(lang => new Problem($"translated_from_{lang}", "Number", row[$"translated_from_{lang}"]!)),
    ];

    private static long? Revision(CsvRow row, string lang) =>
        long.TryParse(row[$"translated_from_{lang}"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
