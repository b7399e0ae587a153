using System.Diagnostics;
using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Tests.Fixtures;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BoycottDirectory.Tests.Review;

/// <summary>The workspace while another process holds the database.</summary>
public sealed class BusyTests(EditorialSiteOnSqlite site) : IClassFixture<EditorialSiteOnSqlite>
{
    [Fact]
    public async Task Reading_goes_on_and_a_decision_that_cannot_be_written_keeps_what_was_typed()
    {
        var id = await Sent.Entry(site, Entries.Committee("busy"));
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open($"/en/editor/queue/{id}");
        // Longer ago than the site keeps silent about who is there: it would write that now.
        site.Clock!.Advance(TimeSpan.FromMinutes(20));
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(site.DataDirectory, "directory.db")};Pooling=false"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await other.ExecuteAsync("begin immediate");
            var clock = Stopwatch.StartNew();
            var reader = await site.Browser();
            reader.Cookies["session"] = browser.Cookies["session"];
            await reader.Open("/en/editor/queue");
            Assert.Equal(HttpStatusCode.OK, reader.Status);
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 4);

            clock.Restart();
            await browser.Submit("decide", ("Do", "refuse"), ("Reason", "no_source"), ("WordsAr", "كلام كثير"), ("WordsEn", "Many words"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
            Assert.Equal("Many words", browser.Page.QuerySelector("#WordsEn")!.TextContent);
            Assert.Equal("كلام كثير", browser.Page.QuerySelector("#WordsAr")!.TextContent);
            Assert.Single(browser.Page.QuerySelectorAll(".problems li"));
            // Its own wait of five seconds, behind those of what was in the queue of writers before.
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        }

        await browser.Submit("decide", ("Do", "refuse"));
        Assert.Equal(HttpStatusCode.Found, browser.Status);
    }
}
