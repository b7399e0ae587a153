using BoycottDirectory.BrowserTests.Fixtures;
using Xunit;

namespace BoycottDirectory.BrowserTests.Shell;

public sealed class LayoutTests(Browser browser)
{
    // WCAG 2.2, 1.4.12.
    private const string TextSpacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";

    [Theory, EveryPage]
    public async Task Nothing_is_cut_or_scrolls_sideways_at_any_size_of_window_and_text(string path, int status)
    {
        await using var visit = await browser.Visit(path[1..3]);
        await visit.Open(path, status);
        foreach (var (width, height) in new[] { (1280, 800), (768, 1024), (360, 740), (320, 640) })
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            await Check($"{width} px");
        }

        await Measure.Restyle(visit.Page, TextSpacing);
        await Check("text spacing at 320 px");
        await visit.Page.SetViewportSizeAsync(1280, 800);
        await Measure.Restyle(visit.Page, "html { font-size: 200% !important }");
        await Check("200 % text");

        async Task Check(string at)
        {
            var wrong = await Measure.Overflowing(visit.Page);
            Assert.True(wrong.Length == 0, $"{path}, {at}: {string.Join("; ", wrong)}");
            wrong = await Measure.Overlapping(visit.Page);
            Assert.True(wrong.Length == 0, $"{path}, {at}, one upon another: {string.Join("; ", wrong)}");
        }
    }
}
