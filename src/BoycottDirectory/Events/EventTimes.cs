using System.Globalization;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Events;

/// <summary>Times of events in words, in the page's language.</summary>
public sealed class EventTimes(Dates dates, IOptions<SiteOptions> options, IStringLocalizer<EventsText> text)
{
    /// <summary>When an occurrence is: its days, and its local time with the zone where it has one.</summary>
    public string Of(EventOccurrence occurrence)
    {
        var days = occurrence.FirstDay == occurrence.LastDay ? Day(occurrence.FirstDay) : text["Span", Day(occurrence.FirstDay), Day(occurrence.LastDay)];
        if (occurrence.Event.Start is not { HasTime: true }) return days;

        var from = Time(occurrence.Local);
        var span = occurrence.Event.Length > TimeSpan.Zero ? text["Span", from, Time(occurrence.Local + occurrence.Event.Length)].Value : from;
        return text["DayAndTime", days, span, occurrence.Event.TimeZone!];
    }

    /// <summary>A day with its weekday.</summary>
    public string Day(DateOnly day) =>
        text["WeekdayAndDay", WeekdayNames[(int)day.DayOfWeek], dates.Partial(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>The weekdays in the order of the page's language, with the short form for narrow columns.</summary>
    public IReadOnlyList<(DayOfWeek Day, string Name, string Short)> Week =>
        [.. Enumerable.Range(0, 7).Select(offset => (DayOfWeek)(((int)FirstDay + offset) % 7)).Select(day => (day, WeekdayNames[(int)day], ShortNames[(int)day]))];

    /// <summary>The day on which a week begins in the page's language.</summary>
    public DayOfWeek FirstDay => SiteLanguage.Current == "ar" ? options.Value.ArabicWeekStart : options.Value.EnglishWeekStart;

    private static string[] WeekdayNames => Format.DayNames;

    // ICU's shortest Arabic names are too long for a column of a phone.
    private string[] ShortNames => text["ShortWeekdays"].Value.Split(' ');

    private static DateTimeFormatInfo Format => CultureInfo.GetCultureInfo(SiteLanguage.Current == "ar" ? "ar-EG" : "en-GB").DateTimeFormat;

    private static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
