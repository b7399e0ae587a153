using BoycottDirectory.Languages;

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
}
