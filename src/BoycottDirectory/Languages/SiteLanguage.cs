using System.Globalization;

namespace BoycottDirectory.Languages;

/// <summary>The languages that the site is written in, by BCP 47 tag. Neither is the first: their order here is the alphabet's.</summary>
public static class SiteLanguage
{
    public static IReadOnlyList<string> All { get; } = ["ar", "en"];

    /// <summary>The language of the request (or circuit) at hand.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ar" ? "ar" : "en";

    /// <summary>The site's other language.</summary>
    public static string Other(string language) => language == "ar" ? "en" : "ar";

    /// <summary>The writing direction, as HTML's <c>dir</c> has it.</summary>
    public static string Direction(string language) => language.StartsWith("ar", StringComparison.Ordinal) ? "rtl" : "ltr";

    /// <summary>What the language calls itself.</summary>
    public static string NativeName(string language) => language == "ar" ? "العربية" : "English";

    /// <summary>The culture that formats for a language: Western digits with plain separators, Gregorian calendar, in both.</summary>
    public static CultureInfo CultureOf(string language) => language == "ar" ? Arabic : English;

    private static readonly CultureInfo Arabic = Build("ar");
    private static readonly CultureInfo English = Build("en");

    // .NET's own Arabic culture mixes Western digits with Arabic separators (1٬234٫5): neither one custom nor the other.
    private static CultureInfo Build(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return CultureInfo.ReadOnly(culture);
    }
}
