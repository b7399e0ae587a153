using BoycottDirectory.BrowserTests.Fixtures;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BoycottDirectory.BrowserTests.Shell;

public sealed class AccessibilityTests(Browser browser)
{
    // Off by default in axe: targets of at least 24 x 24 CSS pixels, or spaced so (WCAG 2.2, 2.5.8).
    private static readonly AxeRunOptions Everything = new() { Rules = new() { ["target-size"] = new() { Enabled = true } }, ResultTypes = [ResultType.Violations] };

    // The rules of axe that look at colours, sizes and what scrolls: the others judge the document, which no width and no scheme changes.
    private static readonly AxeRunOptions Looks = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] }, ResultTypes = [ResultType.Violations],
    };

    [Theory, EveryPage]
    public async Task Axe_finds_nothing_to_mend_in_light_and_dark_on_phones_and_desktops(string path, int status)
    {
        await using var visit = await browser.Visit(path[1..3]);
        await visit.Open(path, status);
        foreach (var (scheme, width, rules) in new[] { (ColorScheme.Light, 360, Everything), (ColorScheme.Light, 1280, Looks), (ColorScheme.Dark, 360, Looks), (ColorScheme.Dark, 1280, Looks) })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            // The other mode opens a further page for every run, to join the results of frames; these pages have none.
#pragma warning disable CS0618
            var result = await visit.Page.Locator("html").RunAxeLegacy(rules);
#pragma warning restore CS0618
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{path}, {scheme}, {width} px: {violation.Id} ({violation.Impact}): {node.Html}"))));
        }

        // The same visit shows that the page asks nobody else for anything and that no policy was hurt.
        Expect.None(visit.Foreign);
        Expect.None(visit.Complaints);
    }
}
