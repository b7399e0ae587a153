using BoycottDirectory.Committees;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public class FreshnessTests
{
    private static readonly FreshnessLimits Limits = FreshnessLimits.At(new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2026-11-22", Freshness.Fresh), InlineData("2026-05-22", Freshness.Fresh), InlineData("2026-05-21", Freshness.Ageing)]
    [InlineData("2025-11-22", Freshness.Ageing), InlineData("2025-11-21", Freshness.Stale), InlineData(null, Freshness.Stale)]
    public void Changes_at_half_a_year_and_at_a_year(string? confirmed, Freshness freshness) =>
        Assert.Equal(freshness, Limits.Of(confirmed is null ? null : DateTimeOffset.Parse(confirmed + "T00:00Z", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Stays_as_it_is_until_midnight_so_that_pages_can_be_cached_for_the_day() =>
        Assert.Equal(Limits, FreshnessLimits.At(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)));
}
