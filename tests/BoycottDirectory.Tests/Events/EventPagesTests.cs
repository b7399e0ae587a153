using System.Net;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Events;

public sealed class EventPagesTests(SharedSite site)
{
    [Theory]
    [InlineData("ar", "السبت", "اليوم الدولي للتضامن"), InlineData("en", "Monday", "International Day of Solidarity")]
    public async Task Shows_a_month_in_the_week_of_the_language(string language, string firstDay, string name)
    {
        var text = await Read($"/{language}/events?month=2026-11");
        var head = text[text.IndexOf("<thead>", StringComparison.Ordinal)..];
        Assert.Contains(firstDay, head[..head.IndexOf("</th>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains($"/{language}/events?month=2026-10", text, StringComparison.Ordinal);
        Assert.Contains($"/{language}/events?month=2026-12", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_a_week_without_a_fixed_date_as_such() =>
        Assert.Contains("israeli-apartheid-week", await Read("/en/events?view=list"), StringComparison.Ordinal);

    [Fact]
    public async Task Keeps_rules_and_days_in_the_calendar()
    {
        var text = await Read("/en/events.ics");
        Assert.Contains("DTSTART;VALUE=DATE:19760330\r\nDTEND;VALUE=DATE:19760331\r\n", text, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=30\r\n", text, StringComparison.Ordinal);
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal(5, calendar.Events.Count);
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(held => held.Uid).Distinct().Count());
    }

    [Theory]
    [InlineData("/en/events?month=2026-13"), InlineData("/en/events?kind=party"), InlineData("/en/events.ics?country=XX")]
    public async Task Says_when_a_filter_means_nothing(string path)
    {
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> Read(string path)
    {
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
