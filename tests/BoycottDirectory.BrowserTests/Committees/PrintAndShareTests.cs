using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Shell;
using Microsoft.Playwright;
using Xunit;

namespace BoycottDirectory.BrowserTests.Committees;

public sealed class PrintAndShareTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task A_printed_entry_carries_its_address_and_no_navigation(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}/committees/bnc");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var hidden in new[] { ".head nav", ".switch", ".crumbs", ".foot", ".actions", ".skip" })
            Assert.False(await visit.Page.Locator(hidden).First.IsVisibleAsync(), hidden);
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
        Assert.Contains($"{browser.Origin}/{language}/committees/bnc", await visit.Text(".permalink"), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator(".sources").IsVisibleAsync());

        var code = visit.Page.Locator(".permalink .qr");
        var box = await code.BoundingBoxAsync();
        Assert.True(box is { Width: >= 90, Height: >= 90 }, "the code is too small to read");
        // A QR code is about half dark.
        Assert.InRange(await Pixels.DarkShare(visit, code), .3, .7);
    }

    [Theory, InBothLanguages]
    public async Task An_entry_fits_on_a_few_sheets(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}/committees/abp");
        var pdf = System.Text.Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)), 1, 2);
    }

    [Theory, InBothLanguages]
    public async Task The_share_button_copies_the_canonical_address(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = browser.Origin });
        await visit.Open($"/{language}/committees/bnc");
        await visit.Page.Locator("[data-share]").ClickAsync();

        await visit.Page.GetByText(Words.Of<ShellText>(language, "LinkCopied")).First.WaitForAsync();
        var canonical = await visit.Page.Locator("link[rel=canonical]").GetAttributeAsync("href");
        Assert.Equal($"{browser.Origin}/{language}/committees/bnc", canonical);
        Assert.Equal(canonical, await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Theory, InBothLanguages]
    public async Task The_print_button_opens_the_print_dialog(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Page.AddInitScriptAsync("window.print = () => { window.printed = (window.printed ?? 0) + 1; }");
        await visit.Open($"/{language}/committees/bnc");
        await visit.Page.Locator("[data-print]").ClickAsync();
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("window.printed"));
    }
}
