using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Languages;

/// <summary>Dates in words, in the page's language, always Gregorian.</summary>
public sealed class Dates(TimeProvider clock, IOptions<SiteOptions> options, IStringLocalizer<LanguagesText> text)
{
    private readonly string[] arabicMonths = CultureInfo.GetCultureInfo(options.Value.ArabicMonths).DateTimeFormat.MonthNames;

    /// <summary>A date of ISO 8601 that may be partial: <c>2005</c>, <c>2005-07</c>, <c>2005-07-09</c>. What is none of these comes back as it is.</summary>
    public string Partial(string date)
    {
        var parts = date.Split('-');
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers switch
        {
            [> 0] => date,
            [> 0, >= 1 and <= 12] => $"{Month(numbers[1])} {parts[0]}",
            [> 0, >= 1 and <= 12, >= 1 and <= 31] => $"{numbers[2]} {Month(numbers[1])} {parts[0]}",
            _ => date,
        };
    }

    /// <summary>The day of an instant in UTC: «22 نوفمبر 2026», "22 November 2026".</summary>
    public string Day(DateTimeOffset instant) => Partial(Iso(instant));

    /// <summary>The day of an instant in UTC as <c>time datetime</c> wants it.</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How long ago, in whole days below two months, then months, then years: "12 days ago".</summary>
    public string Ago(DateTimeOffset instant)
    {
        var days = Math.Max(0, (clock.GetUtcNow().UtcDateTime.Date - instant.UtcDateTime.Date).Days);
        return days switch
        {
            0 => text["Today"],
            < 60 => text.Count("DaysAgo", days),
            < 730 => text.Count("MonthsAgo", days / 30),
            _ => text.Count("YearsAgo", days / 365),
        };
    }

    private string Month(int month) =>
        (SiteLanguage.Current == "ar" ? arabicMonths : CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames)[month - 1];
}
