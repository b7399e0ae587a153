using System.Globalization;
using BoycottDirectory.Language;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Languages;

/// <summary>Texts that depend on a number.</summary>
public static class CountedText
{
    /// <summary>
    /// The text <c>key.category</c> for the plural category of <paramref name="count"/> in the page's language (six in Arabic), where
    /// <c>{0}</c> is the number and further arguments follow.
    /// </summary>
    public static string Count(this IStringLocalizer text, string key, long count, params object[] rest) =>
        text[$"{key}.{Plural.CategoryOf(count, SiteLanguage.Current)}", [count.ToString("N0", CultureInfo.CurrentCulture), .. rest]];
}
