using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public sealed class CommitteesPageTests(SharedSite site)
{
    [Theory]
    [InlineData("/en/committees?kind=army", "The list has no “army” under Kind"), InlineData("/ar/committees?country=Atlantis", "Atlantis")]
    [InlineData("/en/committees?page=x", "The list has no “x” under Page"), InlineData("/en/committees?sort=random", "The list has no “random” under Order")]
    public async Task Says_which_value_means_nothing_and_lists_without_it(string path, string words)
    {
        using var answer = await site.Get(path);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("class=\"entry\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/committees?page=999"), InlineData("/ar/committees?page=99999&country=US")]
    public async Task Leads_from_beyond_the_end_to_the_last_page(string path)
    {
        using var answer = await site.Get(path);
        Assert.Equal(302, (int)answer.StatusCode);
        var last = new Uri(new Uri("http://x"), answer.Headers.Location!).PathAndQuery;
        Assert.StartsWith(path[..14], last, StringComparison.Ordinal);
        await site.Page(last);
    }

    [Fact]
    public async Task Says_honestly_that_nothing_matches_and_offers_a_way_on()
    {
        var page = await site.Page("/en/committees?country=BE&kind=party");
        Assert.Contains("No committee matches", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/committees?kind=party\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/committees?country=BE\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/start-a-committee\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_an_old_address_to_the_new_one()
    {
        await using var own = new Site(BoycottDirectory.Storage.Engine.Sqlite);
        await (await own.Get<BoycottDirectory.Storage.Database>()).Execute("insert into redirects (kind, old_slug, new_slug) values ('committee', 'old-bnc', 'bnc')");
        foreach (var (path, there) in new[] { ("/ar/committees/old-bnc", "/ar/committees/bnc"), ("/en/committees/old-bnc/history", "/en/committees/bnc/history") })
        {
            using var answer = await own.Get(path);
            Assert.Equal((302, there), ((int)answer.StatusCode, new Uri(new Uri("http://x"), answer.Headers.Location!).PathAndQuery));
        }
    }

    [Fact]
    public async Task Describes_a_committee_for_machines_without_letting_a_text_end_the_script()
    {
        var page = await site.Page("/en/committees/bnc");
        var json = System.Text.RegularExpressions.Regex.Match(page, "<script type=\"application/ld\\+json\">(.*?)</script>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal("NGO", document.RootElement.GetProperty("@type").GetString());

        await using var own = new Site(BoycottDirectory.Storage.Engine.Sqlite, "empty=true");
        await (await own.Get<BoycottDirectory.Committees.CommitteeEdits>()).Put("evil", _ => Entries.Committee("evil").NamedOnly("en", "</script><script>alert(1)</script>"), Entries.Origin);
        Assert.DoesNotContain("<script>alert", await own.Page("/en/committees/evil"), StringComparison.Ordinal);
    }
}
