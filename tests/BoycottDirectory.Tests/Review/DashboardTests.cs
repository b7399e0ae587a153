using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Checks;
using BoycottDirectory.Committees;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Review;

public abstract class DashboardTests(EditorialSite site)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Every_figure_leads_to_a_list_that_is_there(string language)
    {
        await Sent.Entry(site, Entries.Committee("waits-" + language));
        var browser = await (await site.Editor(Role.Administrator)).Browser();
        await browser.Open($"/{language}/editor");

        var figures = browser.Page.QuerySelectorAll(".board .links li");
        Assert.InRange(figures.Length, 15, 40);
        Assert.All(figures, figure => Assert.NotNull(figure.QuerySelector("a")));
        foreach (var address in browser.Page.QuerySelectorAll(".board a").Select(link => link.GetAttribute("href")!).Distinct().ToList())
        {
            await browser.Open(address);
            Assert.True(browser.Status == HttpStatusCode.OK, $"{address} answered {browser.Status}");
        }
    }

    [Fact]
    public async Task Says_what_waits_longest_and_since_when_half_has()
    {
        var database = await site.Get<Database>();
        await database.Execute("update submissions set state = 'withdrawn'");
        var oldest = await Sent.Entry(site, Entries.Committee("oldest"));
        site.Clock!.Advance(TimeSpan.FromDays(4));
        await Sent.Entry(site, Entries.Committee("middle"));
        site.Clock.Advance(TimeSpan.FromDays(3));
        await Sent.Entry(site, Entries.Committee("latest"));
        var browser = await (await site.Editor(Role.Reader)).Browser();

        await browser.Open("/en/editor");

        var queue = browser.Page.QuerySelector(".board section")!;
        Assert.Equal("Committee oldest", queue.QuerySelector($"a[href='/en/editor/queue/{oldest}']")!.TextContent);
        Assert.Contains("7 days ago", queue.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 days ago", queue.TextContent, StringComparison.Ordinal);
        // Who may not see accounts is not told of them.
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/en/editor/sign-ins");
    }

    [Fact]
    public async Task A_search_in_vain_becomes_another_name_or_is_put_aside()
    {
        await Sent.Put(site, "hebron-committee");
        var misses = await site.Get<SearchMissEdits>();
        foreach (var query in new[] { "al khalil committee", "al khalil committee", "pizza" }) await misses.Count(query);
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/searches");
        Assert.Equal("al khalil committee", browser.Page.QuerySelector(".queue li bdi")!.TextContent);

        await browser.Submit("/name", ("address", "https://directory.example/elsewhere"));
        await browser.Open(browser.Location!);
        Assert.Single(browser.Page.QuerySelectorAll("[role=alert]"));
        Assert.Equal("https://directory.example/elsewhere", browser.Page.QuerySelector("input[name=address]")!.GetAttribute("value"));
        await browser.Submit("/name", ("address", "https://directory.example/ar/committees/hebron-committee?x=1"));
        Assert.EndsWith("?done=added", browser.Location, StringComparison.Ordinal);

        Assert.Contains((await (await site.Get<CommitteeQueries>()).FindBySlug("hebron-committee", "en"))!.OtherNames, name => name.Name == "al khalil committee");
        Assert.Contains("hebron-committee", await site.Page("/en/search?q=al+khalil+committee"), StringComparison.Ordinal);
        Assert.Equal("accepted corrected 1", await (await site.Get<Database>()).Scalar<string>("""
            select d.outcome || ' ' || d.reason || ' ' || (case when s.author_id = d.decided_by then '1' else '0' end)
            from decisions d join submissions s on s.id = d.submission_id where s.channel = 'editor'
            """));
        await browser.Open("/en/editor/searches");
        Assert.Equal("pizza", browser.Page.QuerySelector(".queue li bdi")!.TextContent);
        await browser.Submit("/dismiss");
        await browser.Open("/en/editor/searches");
        Assert.DoesNotContain("pizza", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_failed_tries_to_sign_in_and_keeps_nothing_of_who_tried()
    {
        var editor = await site.Editor(Role.Administrator);
        var before = (await (await site.Get<SignInQueries>()).Since(7)).Failed;
        await editor.SignIn(await site.Browser(), "wrong password");
        await editor.SignIn(await site.Browser(), "wrong password", email: "nobody@example.org");
        Assert.Equal(before + 2, (await (await site.Get<SignInQueries>()).Since(7)).Failed);
        var browser = await editor.Browser();
        await browser.Open("/en/editor/sign-ins");
        Assert.Contains("failed tr", browser.Page.QuerySelector("#failed")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody@example.org", browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_link_is_shown_beside_the_proposal_that_leads_there()
    {
        var id = await Sent.Entry(site, Entries.Committee("dead-link") with { Website = "https://gone.example/" });
        await (await site.Get<LinkEdits>()).Keep(new LinkState { Address = "https://gone.example/", State = "dead", Answer = "404", NextAt = site.Clock!.GetUtcNow() });
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open($"/en/editor/queue/{id}");
        Assert.Contains(browser.Page.QuerySelectorAll("li.wrong"), line => line.TextContent.Contains("leads nowhere", StringComparison.Ordinal) && line.TextContent.Contains("gone.example", StringComparison.Ordinal));
        Assert.All(browser.Page.QuerySelectorAll(".sources a"), source => Assert.Equal("_blank", source.GetAttribute("target")));
    }

    [Fact]
    public async Task The_queue_is_filtered_by_kind_and_an_item_given_to_a_colleague()
    {
        var id = await Sent.Entry(site, Entries.Committee("given"));
        var (one, other, reader) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor), await site.Editor(Role.Reader));
        var browser = await one.Browser();
        await browser.Open($"/en/editor/queue/{id}");
        var to = browser.Page.QuerySelectorAll("#assign-to option").Select(option => option.TextContent).ToList();
        Assert.Contains(other.Email, to);
        Assert.DoesNotContain(reader.Email, to);
        var token = browser.Page.QuerySelector("form.assign input")!.GetAttribute("value")!;

        await browser.Post($"/en/editor/queue/{id}/assign", ("__RequestVerificationToken", token), ("to", reader.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.NotEqual(HttpStatusCode.Found, browser.Status);
        await browser.Post($"/en/editor/queue/{id}/assign", ("__RequestVerificationToken", token), ("to", other.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        var theirs = await other.Browser();
        await theirs.Open("/en/editor/queue?whose=me&kind=committee");
        Assert.Contains(theirs.Page.QuerySelectorAll("[data-queue] a"), link => link.TextContent == "Committee given");
        await theirs.Open("/en/editor/queue?whose=me&kind=claim");
        Assert.Empty(theirs.Page.QuerySelectorAll("[data-queue] a"));
    }
}

public sealed class DashboardOnSqlite(EditorialSiteOnSqlite site) : DashboardTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class DashboardOnPostgres(EditorialSiteOnPostgres site) : DashboardTests(site), IClassFixture<EditorialSiteOnPostgres>;
