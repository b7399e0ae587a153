using BoycottDirectory.Events;
using Xunit;

namespace BoycottDirectory.Tests.Events;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=30", "1976-03-30")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-02-29")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231", "2026-10-06")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;COUNT=12", "2026-01-02")]
    public void Takes_rules_that_stay_within_bounds(string rule, string start) =>
        Assert.Empty(Recurrence.Check(rule, EventTime.Parse(start)!, null));

    [Theory]
    [InlineData("RuleEndless", "FREQ=DAILY")]
    [InlineData("RuleEndless", "FREQ=WEEKLY;BYDAY=SA")]
    [InlineData("RuleTooMany", "FREQ=DAILY;COUNT=999999999")]
    [InlineData("RuleTooMany", "FREQ=DAILY;UNTIL=21001231")]
    [InlineData("RuleTooOften", "FREQ=YEARLY;BYDAY=SA")]
    [InlineData("RuleFrequency", "FREQ=SECONDLY;COUNT=5")]
    [InlineData("RuleFrequency", "COUNT=5")]
    [InlineData("RuleNever", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RuleStart", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15")]
    [InlineData("RuleUntil", "FREQ=DAILY;UNTIL=99991231")]
    [InlineData("RuleUntil", "FREQ=DAILY;UNTIL=tomorrow")]
    [InlineData("RuleEndsTwice", "FREQ=DAILY;COUNT=2;UNTIL=20261231")]
    [InlineData("Rule", "FREQ=DAILY;BYSECOND=1,2,3;COUNT=5")]
    [InlineData("Rule", "FREQ=DAILY\r\nX-EVIL:1")]
    public void Refuses_rules_that_explode_or_say_nothing(string problem, string rule) =>
        Assert.Contains(Assert.Single(Recurrence.Check(rule, EventTime.Parse("2026-02-28")!, null)).Code, new[] { problem, "Rule" });

    [Fact]
    public void Keeps_the_local_time_when_the_clocks_change()
    {
        var held = new DirectoryEvent { Slug = "e", StartAt = "2026-10-20T18:00", EndAt = "2026-10-20T20:00", TimeZone = "Europe/Brussels", Rule = "FREQ=WEEKLY;COUNT=3" };

        var times = EventDates.Between(held, new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)).ToList();

        Assert.Equal([18, 18, 18], times.Select(time => time.Local.Hour));
        Assert.Equal([16, 17, 17], times.Select(time => time.Start.UtcDateTime.Hour));
    }

    [Fact]
    public void Ends_at_the_instant_that_UNTIL_names_in_UTC()
    {
        var held = new DirectoryEvent { Slug = "e", StartAt = "2026-12-29T01:00", TimeZone = "Asia/Amman", Rule = "FREQ=DAILY;UNTIL=20261230T220000Z" };
        var times = EventDates.Between(held, new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal([29, 30, 31], times.Select(time => time.Local.Day));
    }

    [Theory]
    [InlineData(null, false, "2026-11-01T00:00:00Z", true)]
    [InlineData(null, true, "2026-11-22T16:59:00Z", false)]
    [InlineData(null, true, "2026-11-22T17:00:00Z", true)]
    [InlineData(2, true, "2026-11-22T14:59:00Z", false)]
    [InlineData(2, true, "2026-11-22T15:00:00Z", false)]
    [InlineData(2, false, "2026-11-22T19:00:01Z", false)]
    public void Shows_the_place_from_its_time_until_the_end(int? lead, bool guarded, string now, bool shown)
    {
        var held = new DirectoryEvent { Slug = "e", StartAt = "2026-11-22T18:00", EndAt = "2026-11-22T20:00", TimeZone = "Europe/Brussels" };
        Assert.Equal(shown, PlaceTime.Of(lead, guarded).IsCome(held, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
