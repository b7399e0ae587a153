using BoycottDirectory.BrowserTests.Fixtures;
using Microsoft.Playwright;
using Xunit;

namespace BoycottDirectory.BrowserTests.Shell;

public sealed class AppearanceTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task Dark_is_dark_and_light_is_light(string language)
    {
        await using var visit = await browser.Visit(language);
        foreach (var path in new[] { "", "/committees", "/committees/bnc", "/about" })
        {
            await visit.Open($"/{language}{path}");
            var light = await Pixels.OfWindow(visit);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            var dark = await Pixels.OfWindow(visit);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            Assert.InRange(light.Dark, .005, .25);
            Assert.InRange(dark.Dark, .75, .995);
            Assert.True(light.Colours > 20 && dark.Colours > 20, $"{path}: {light.Colours} and {dark.Colours} colours");
        }
    }

    [Theory, InBothLanguages]
    public async Task Forced_colours_leave_words_marks_and_borders_to_see(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}/committees?country=IE");
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        Assert.True(await visit.Page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        var (dark, colours) = await Pixels.OfWindow(visit);
        Assert.InRange(dark, .005, .995);
        Assert.True(colours > 10);
        foreach (var edged in new[] { ".search input", ".search button", ".entry" })
            Assert.NotEqual("0px", await visit.Page.Locator(edged).First.EvaluateAsync<string>("one => getComputedStyle(one).borderTopWidth"));
    }

    [Fact]
    public async Task Arabic_letters_join_stand_upright_and_keep_their_marks()
    {
        await using var visit = await browser.Visit("ar");
        await visit.Open("/ar/about");
        Expect.None(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('body *')].filter(one => getComputedStyle(one).letterSpacing !== 'normal').map(one => one.outerHTML.slice(0, 80))"));
        Assert.Equal("normal", await visit.Page.EvaluateAsync<string>("() => { const em = document.createElement('em'); document.querySelector('.prose p').append(em); return getComputedStyle(em).fontStyle; }"));
        Assert.InRange(await visit.Page.EvaluateAsync<double>("() => { const style = getComputedStyle(document.querySelector('.prose p')); return parseFloat(style.lineHeight) / parseFloat(style.fontSize); }"), 1.7, 2);
    }

    [Fact]
    public async Task The_mark_of_a_note_stands_after_the_number_that_ends_an_Arabic_sentence()
    {
        await using var visit = await browser.Visit("ar");
        await visit.Open("/ar/about");
        Assert.True(await visit.Page.EvaluateAsync<bool>("""
            () => {
              const mark = document.querySelector(".prose sup");
              const sentence = document.createElement("p");
              sentence.append("في 15 فبراير 2003.", mark);
              document.querySelector(".prose").prepend(sentence);
              const year = document.createRange();
              year.setStart(sentence.firstChild, 13);
              year.setEnd(sentence.firstChild, 17);
              return mark.getBoundingClientRect().right <= year.getBoundingClientRect().left;
            }
            """));
    }

    [Theory, InBothLanguages]
    public async Task The_switch_stands_at_the_far_edge_on_phones(string language)
    {
        await using var visit = await browser.Visit(language, options => options.ViewportSize = new() { Width = 360, Height = 740 });
        await visit.Open($"/{language}");
        var (brand, change) = (await visit.Page.Locator(".brand").BoundingBoxAsync(), await visit.Page.Locator(".switch").BoundingBoxAsync());
        Assert.Equal(360, language == "ar" ? brand!.X + brand.Width + change!.X : change!.X + change.Width + brand!.X, 1d);
    }

    [Theory]
    [InlineData("/ar", "h1")]
    [InlineData("/ar", ".search input")]
    [InlineData("/ar", ".search button")]
    [InlineData("/ar", ".entry h3 a")]
    [InlineData("/ar/committees?country=PS", ".filters a")]
    [InlineData("/ar/committees?country=PS", ".chip")]
    [InlineData("/ar/about", ".head nav a")]
    public async Task Marks_above_and_below_letters_are_not_clipped(string path, string selector)
    {
        await using var visit = await browser.Visit("ar");
        await visit.Open(path);
        var element = visit.Page.Locator(selector).First;
        await element.EvaluateAsync("""
            one => {
              one.localName === "input" ? one.value = "لُطْفٌ لِطِفٍّ" : one.textContent = "لُطْفٌ لِطِفٍّ";
              for (const [name, value] of Object.entries({ position: "fixed", inset: "100px auto auto 100px", "inline-size": "400px", border: "0", background: "#fff", color: "#000", "z-index": "9", transition: "none", "text-decoration": "none", "max-block-size": "none" })) one.style.setProperty(name, value);
            }
            """);
        var asStyled = await Ink();
        // The same word with all the room it could want.
        await element.EvaluateAsync("one => { one.style.setProperty('line-height', '3'); one.style.setProperty('padding-block', '40px'); one.style.setProperty('overflow', 'visible'); one.style.setProperty('inset-block-start', '60px'); }");
        var withRoom = await Ink();
        Assert.True(asStyled > 50, $"only {asStyled} pixels of ink");
        Assert.InRange(asStyled, withRoom * .99, withRoom * 1.01);

        async Task<double> Ink()
        {
            // The stage is a white sheet under the word alone.
            await visit.Page.EvaluateAsync("document.body.style.setProperty('visibility', 'hidden')");
            await element.EvaluateAsync("one => one.style.setProperty('visibility', 'visible')");
            await visit.Page.EvaluateAsync("document.documentElement.style.setProperty('background', '#fff')");
            return (await Pixels.OfWindow(visit)).Dark * 1280 * 800;
        }
    }
}
