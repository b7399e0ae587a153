using BoycottDirectory.Accounts;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Pages;
using BoycottDirectory.Pages.Editing;
using BoycottDirectory.Pages.Images;
using Microsoft.Playwright;
using NetVips;
using Xunit;

namespace BoycottDirectory.BrowserTests.Pages;

public sealed class PageJourneyTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task An_editor_shows_a_picture_on_a_page_that_she_writes_in_both_languages_and_puts_the_page_back(string language)
    {
        var key = language == "ar" ? "take-part" : "accessibility";
        await using var editor = await browser.Editor(language, Role.Editor);
        await using var reader = await browser.Visit(language);
        var picture = await Upload(editor, language);

        await editor.Open($"/{language}/editor/pages");
        await editor.MustBeAccessible();
        await editor.Follow(editor.Page.Locator($"th a[href='/{language}/editor/pages/{key}']"));
        await editor.MustBeAccessible();
        foreach (var (lang, title) in new[] { ("ar", "عنوان من الموقع"), ("en", "A title of our own") })
        {
            await editor.Page.FillAsync($"#name_{lang}", title);
            await editor.Page.FillAsync($"#body_{lang}", $"## {title}\n\n{picture}\n\n| a | b |\n|---|---|\n| ١ | 2 |\n");
        }

        // What readers will see is there before it is saved.
        await editor.Until("document.querySelectorAll('.preview img[srcset]').length === 2");
        Assert.Equal(2, await editor.Count(".preview h2"));
        await editor.MustBeAccessible();
        await editor.Follow(editor.Page.Locator("button[value=save]:not(.hidden)"));
        Assert.Equal(Words.Of<EditingText>(language, "Done.published"), await editor.Text(".done"));
        await editor.MustBeAccessible();

        await reader.Open($"/{language}/{key}");
        Assert.Equal(language == "ar" ? "عنوان من الموقع" : "A title of our own", await reader.Text("h1"));
        var shown = reader.Page.Locator(".prose img");
        Assert.Equal(language == "ar" ? "شاطئ عند الغروب" : "A shore at dusk", await shown.GetAttributeAsync("alt"));
        Assert.True(await shown.EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
        await reader.MustBeAccessible();
        await reader.Open($"/{language}/{key}/history");
        await reader.MustBeAccessible();

        for (var left = 2; left > 0; left--)
        {
            await editor.Open($"/{language}/editor/pages/{key}");
            await editor.Follow(editor.Page.Locator("#reset button").First);
            Assert.Equal(Words.Of<EditingText>(language, "Done.reset"), await editor.Text(".done"));
        }

        await reader.Open($"/{language}/{key}");
        Assert.Equal(browser.Get<PageFiles>().Find(key, language)!.Title, await reader.Text("h1"));
        foreach (var visit in new[] { editor, reader })
        {
            Expect.None(visit.Foreign);
            Expect.None(visit.Complaints);
        }
    }

    [Theory, InBothLanguages]
    public async Task Menus_are_arranged_with_the_keyboard_alone(string language)
    {
        await using var editor = await browser.Editor(language, Role.Editor);
        await editor.Open($"/{language}/editor/menus");
        await editor.MustBeAccessible();
        await editor.Page.FocusAsync("[name='menu:api']");
        await editor.Page.Keyboard.PressAsync("Home");
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Page.FocusAsync("[name='place:api']");
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Page.WaitForSelectorAsync(".done, .problems");
        Assert.Equal(1, await editor.Count(".done"));
        Assert.Equal("header", await editor.Page.InputValueAsync("[name='menu:api']"));
    }

    private static async Task<string> Upload(Visit editor, string language)
    {
        using var noise = NetVips.Image.Gaussnoise(1_200, 700, sigma: 20, mean: 128);
        using var image = noise.Cast(Enums.BandFormat.Uchar).Bandjoin(language == "ar" ? 90 : 180, 60).Copy(interpretation: Enums.Interpretation.Srgb);
        await editor.Open($"/{language}/editor/media");
        await editor.MustBeAccessible();
        await editor.Page.SetInputFilesAsync("#File", new FilePayload { Name = "x.jpg", MimeType = "image/jpeg", Buffer = image.JpegsaveBuffer() });
        await editor.Page.FillAsync("#alt_ar", "شاطئ عند الغروب");
        await editor.Page.FillAsync("#alt_en", "A shore at dusk");
        await editor.Follow(editor.Page.Locator("form[enctype] button"));
        Assert.Equal(Words.Of<ImagesText>(language, "Picture"), await editor.Text("h1"));
        await editor.MustBeAccessible();
        return await editor.Page.InputValueAsync("#Markdown");
    }
}
