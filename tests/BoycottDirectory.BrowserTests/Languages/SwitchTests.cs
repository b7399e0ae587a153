using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Languages;
using Xunit;

namespace BoycottDirectory.BrowserTests.Languages;

public sealed class SwitchTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task The_switch_keeps_the_filters_and_is_remembered(string language)
    {
        var other = SiteLanguage.Other(language);
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}/committees?country=US&kind=faith&sort=newest");
        var entries = await Slugs(visit);
        Assert.Empty(await visit.Context.CookiesAsync());

        await visit.Follow(visit.Page.Locator(".switch"));
        Assert.Equal($"/{other}/committees?country=US&kind=faith&sort=newest", visit.Here);
        await IsIn(visit, other);
        Assert.Equal(entries, await Slugs(visit));

        var cookie = Assert.Single(await visit.Context.CookiesAsync());
        Assert.Equal(other, cookie.Value);
        Assert.True(cookie.HttpOnly);
        await visit.Open("/");
        Assert.Equal($"/{other}", visit.Here);
    }

    [Theory, InBothLanguages]
    public async Task The_switch_stays_on_the_same_entry_and_leads_back(string language)
    {
        var other = SiteLanguage.Other(language);
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}/committees/bnc");
        var name = await visit.Text("h1");
        await IsIn(visit, language);

        await visit.Follow(visit.Page.Locator(".switch"));
        Assert.Equal($"/{other}/committees/bnc", visit.Here);
        await IsIn(visit, other);
        Assert.Equal(name, await visit.Text("h1 + .other"));

        await visit.Follow(visit.Page.Locator(".switch"));
        Assert.Equal($"/{language}/committees/bnc", visit.Here);
        Assert.Equal(language, Assert.Single(await visit.Context.CookiesAsync()).Value);
    }

    private static async Task IsIn(Visit visit, string language)
    {
        var html = visit.Page.Locator("html");
        Assert.Equal((language, language == "ar" ? "rtl" : "ltr"), (await html.GetAttributeAsync("lang"), await html.GetAttributeAsync("dir")));
    }

    private static async Task<List<string>> Slugs(Visit visit)
    {
        var links = new List<string>();
        foreach (var link in await visit.Page.Locator(".entry h3 a").AllAsync()) links.Add((await link.GetAttributeAsync("href"))![3..]);
        return links;
    }
}
