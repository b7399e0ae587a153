using System.Globalization;
using System.Text;
using System.Text.Json;
using BoycottDirectory.Accounts;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Importing;
using Microsoft.Playwright;
using Xunit;

namespace BoycottDirectory.BrowserTests.Importing;

public sealed class ImportJourneyTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task A_file_is_looked_at_goes_in_while_the_editor_watches_is_stopped_and_taken_back(string language)
    {
        // Thousands of entries would be read by every test of the site that all share.
        await using var site = OwnSite.Start();
        await using var visit = await browser.Editor(language, Role.Editor, site);
        var page = visit.Page;
        await visit.Open($"/{language}/editor/import");
        await visit.MustBeAccessible();
        await page.SelectOptionAsync("#kind", "committees");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "قائمة.csv", MimeType = "text/csv", Buffer = Table(language, 100_000) });
        await page.ClickAsync("form.form button");

        // The page is drawn anew by itself when the file has been looked at.
        await page.WaitForSelectorAsync("tbody tr");
        Assert.Contains(Words.Of<ImportingText>(language, "Looked.checked"), await visit.Text(".done"), StringComparison.Ordinal);
        Assert.Equal("slug", await visit.Text("tbody code"));
        await visit.MustBeAccessible();

        await page.ClickAsync("form[action$='/start'] button");
        await page.WaitForSelectorAsync(".progress[data-live]");
        var words = await visit.Text("#progress-words");
        await visit.Until($"document.querySelector('progress')?.value > 0 && document.querySelector('#progress-words').textContent.trim() !== {JsonSerializer.Serialize(words)}");
        await page.ClickAsync("form[action$='/stop'] button");

        await page.WaitForSelectorAsync("form[action$='/undo']");
        Assert.Contains(Words.Of<ImportingText>(language, "Ended.cancelled"), await visit.Text("main [role=status]"), StringComparison.Ordinal);
        await visit.MustBeAccessible();
        await page.ClickAsync("form[action$='/undo'] button");
        await visit.Until($"document.querySelector('main [role=status]')?.textContent.includes({JsonSerializer.Serialize(Words.Of<ImportingText>(language, "Ended.undone"))}) === true");
        await visit.Open($"/{language}/editor/import");
        Assert.Contains("قائمة.csv", await visit.Text(".queue"), StringComparison.Ordinal);
        await visit.MustBeAccessible();
        Expect.None(visit.Foreign);
        Expect.None(visit.Complaints);
    }

    [Fact]
    public async Task Works_without_script()
    {
        await using var editor = await browser.Editor("en", Role.Editor);
        await using var visit = await browser.Visit("en", options => options.JavaScriptEnabled = false);
        await visit.Context.AddCookiesAsync((await editor.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = browser.Origin }));
        await visit.Open("/en/editor/import");
        await visit.Page.SelectOptionAsync("#kind", "committees");
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "plain.csv", MimeType = "text/csv", Buffer = Table("plain", 3) });
        await visit.Page.ClickAsync("form.form button");
        for (var turn = 0; turn < 60 && await visit.Count("tbody tr") == 0; turn++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await visit.Page.ReloadAsync();
        }

        await visit.Page.ClickAsync("form[action$='/start'] button");
        for (var turn = 0; turn < 60 && await visit.Count("form[action$='/undo']") == 0; turn++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await visit.Page.ReloadAsync();
        }

        Assert.Contains(Words.Of<ImportingText>("en", "Ended.done"), await visit.Text("main [role=status]"), StringComparison.Ordinal);
        await visit.Page.ClickAsync("form[action$='/undo'] button");
        Assert.Contains(Words.Of<ImportingText>("en", "Ended.undone"), await visit.Text("main [role=status]"), StringComparison.Ordinal);
    }

    private static byte[] Table(string mark, int rows)
    {
        var text = new StringBuilder("slug,classification,country,name_en,name_ar,sources\nNo Slug,committee,BE,Name,اسم,https://example.org/no\n");
        for (var row = 0; row < rows; row++) text.Append(CultureInfo.InvariantCulture, $"import-{mark}-{row},committee,BE,Committee {mark} {row},لجنة {mark} {row},https://example.org/{mark}/{row}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
