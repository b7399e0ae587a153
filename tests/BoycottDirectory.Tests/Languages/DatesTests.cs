using BoycottDirectory.Languages;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Languages;

public class DatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "2005", "2005"), InlineData("en", "2005-07", "July 2005"), InlineData("en", "2005-07-09", "9 July 2005")]
    [InlineData("ar", "2005", "2005"), InlineData("ar", "2005-07", "يوليو 2005"), InlineData("ar", "2005-07-09", "9 يوليو 2005")]
    [InlineData("en", "2005-13", "2005-13"), InlineData("en", "long ago", "long ago"), InlineData("ar", "", "")]
    public void Writes_a_date_that_may_be_partial(string language, string date, string words)
    {
        using var culture = new Culture(language);
        Assert.Equal(words, Dates().Partial(date));
    }

    [Theory]
    [InlineData("ar-EG", "يناير"), InlineData("ar-SY", "كانون الثاني"), InlineData("ar-MA", "يناير"), InlineData("ar-DZ", "جانفي")]
    public void Takes_the_months_of_the_readers_region(string region, string january)
    {
        using var culture = new Culture("ar");
        Assert.Equal($"{january} 2026", Dates(region).Partial("2026-01"));
    }

    [Theory]
    [InlineData("en", 0, "today"), InlineData("en", 1, "1 day ago"), InlineData("en", 12, "12 days ago"), InlineData("en", 59, "59 days ago")]
    [InlineData("en", 60, "2 months ago"), InlineData("en", 729, "24 months ago"), InlineData("en", 730, "2 years ago")]
    [InlineData("en", -1, "today")]
    public void Says_how_long_ago_in_whole_units(string language, int days, string words)
    {
        using var culture = new Culture(language);
        Assert.Equal(words, Dates().Ago(Now.AddDays(-days)));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(11), InlineData(100 * 365)]
    public void Says_how_long_ago_in_each_Arabic_form_with_its_own_words(int days)
    {
        using var culture = new Culture("ar");
        var words = Dates().Ago(Now.AddDays(-days));
        Assert.DoesNotContain("Ago", words, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsArabic}", words);
    }

    [Fact]
    public void Counts_days_by_the_calendar_not_by_hours()
    {
        using var culture = new Culture("en");
        Assert.Equal("1 day ago", Dates().Ago(Now.AddHours(-24)));
        Assert.Equal("today", Dates().Ago(Now.AddHours(-23)));
    }

    [Fact]
    public void Stays_Gregorian_and_in_western_digits_for_every_reader()
    {
        using var culture = new Culture("ar");
        Assert.Equal("22 نوفمبر 2026", Dates().Day(Now));
        Assert.Equal("1,234.5", 1234.5.ToString("N1", System.Globalization.CultureInfo.CurrentCulture));
        Assert.Equal("2026-11-22", BoycottDirectory.Languages.Dates.Iso(Now));
    }

    private static Dates Dates(string months = "ar-EG")
    {
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new(new FakeTimeProvider(Now), Options.Create(new SiteOptions { ArabicMonths = months }), services.GetRequiredService<IStringLocalizer<LanguagesText>>());
    }
}
