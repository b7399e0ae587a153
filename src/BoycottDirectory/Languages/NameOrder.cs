using System.Globalization;

namespace BoycottDirectory.Languages;

/// <summary>The place of names in each language's alphabet, as ICU's sort keys: the two engines' own orders differ.</summary>
public static class NameOrder
{
    /// <summary>A key for each language of the site, of the name that its readers see: where theirs is missing, the other language's.</summary>
    /// <param name="names">Names by language, at least one of which is not null.</param>
    public static IEnumerable<(string Lang, byte[] Key)> Keys(IReadOnlyDictionary<string, string?> names) =>
        from lang in SiteLanguage.All
        let name = names.GetValueOrDefault(lang) ?? names.Values.First(other => other is not null)!
        select (lang, CultureInfo.GetCultureInfo(lang).CompareInfo.GetSortKey(name, CompareOptions.IgnoreCase).KeyData);
}
