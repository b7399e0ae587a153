using System.Text.Json;
using BoycottDirectory.BrowserTests.Fixtures;
using Xunit;

namespace BoycottDirectory.BrowserTests.Shell;

public sealed class KeyboardTests(Browser browser)
{
    private const string Stop = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          // A link over several lines ends where its last line does. What scrolls within a box of its own is placed as if it did not.
          const lines = element.getClientRects(), first = lines[0], last = lines[lines.length - 1];
          let scrolled = scrollY;
          for (let outer = element.parentElement; outer !== document.body; outer = outer.parentElement) scrolled += outer.scrollTop;
          const box = element.getBoundingClientRect(), style = getComputedStyle(element);
          const at = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, box.x + box.width / 2)), Math.min(innerHeight - 1, Math.max(0, box.y + Math.min(box.height / 2, 12))));
          return {
            index: window.stops.indexOf(element), name: `${element.localName} “${(element.textContent.trim() || element.name || "").slice(0, 40)}”`,
            visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
            outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
            uncovered: !!at && (element.contains(at) || at.contains(element)),
            group: element.className === "skip" ? -1 : window.groups.indexOf(element.closest("header, ul, ol, nav, form, footer")),
            start: { left: first.left, right: first.right, middle: (first.top + first.bottom) / 2 + scrolled },
            end: { left: last.left, right: last.right, bottom: last.bottom + scrolled },
          };
        }
        """;

    private const string Collect = """
        () => {
          window.groups = [...document.querySelectorAll("header, ul, ol, nav, form, footer")];
          window.stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter((one) => one.checkVisibility({ visibilityProperty: true }));
          return window.stops.length;
        }
        """;

    [Theory]
    [InlineData("/ar", 1280)]
    [InlineData("/en", 360)]
    [InlineData("/ar/committees?country=PS", 360)]
    [InlineData("/en/committees?country=IE", 1280)]
    [InlineData("/ar/committees/bnc", 1280)]
    [InlineData("/en/committees/bnc", 360)]
    [InlineData("/ar/search?q=bds", 1280)]
    [InlineData("/en/about", 1280)]
    public async Task Tab_reaches_everything_in_reading_order_and_shows_where_it_is(string path, int width)
    {
        await using var visit = await browser.Visit(path[1..3], options => options.ViewportSize = new() { Width = width, Height = 800 });
        await visit.Open(path);
        var count = await visit.Page.EvaluateAsync<int>(Collect);
        var stops = new List<Stopped>();
        for (var pressed = 0; pressed < count + 3; pressed++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<JsonElement?>(Stop) is not { ValueKind: JsonValueKind.Object } found) continue;
            var stop = found.Deserialize<Stopped>(JsonSerializerOptions.Web)!;
            if (stop.Index >= 0 && stops.Any(seen => seen.Index == stop.Index)) break;
            stops.Add(stop);
        }

        Expect.None(stops.Where(stop => !stop.Visible).Select(stop => stop.Name + " is not in sight"));
        Expect.None(stops.Where(stop => !stop.Outlined).Select(stop => stop.Name + " shows no focus"));
        Expect.None(stops.Where(stop => !stop.Uncovered).Select(stop => stop.Name + " is covered"));
        Expect.None(Enumerable.Range(0, count).Except(stops.Select(stop => stop.Index)).Select(index => $"the stop {index} is never reached"));
        Expect.None(stops.Zip(stops.Skip(1)).Where(pair => !Reads(pair.First, pair.Second, path[1..3] == "ar")).Select(pair => $"{pair.First.Name} comes before {pair.Second.Name}"));
    }

    [Theory, InBothLanguages]
    public async Task The_first_tab_offers_to_skip_to_the_content(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}/committees");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await visit.Page.EvaluateAsync<string>("document.activeElement.className"));
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    [Theory, InBothLanguages]
    public async Task Filters_open_and_apply_by_keys_alone(string language)
    {
        await using var visit = await browser.Visit(language, options => options.ViewportSize = new() { Width = 360, Height = 740 });
        await visit.Open($"/{language}/committees");
        await visit.Page.Locator(".filters > summary").FocusAsync();
        Assert.False(await visit.Page.Locator(".filters li a").First.IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.Page.Locator(".filters li a").First.IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive(url => url.Contains("country=", StringComparison.Ordinal));
        Assert.Equal(1, await visit.Count(".filters a[aria-current]"));
    }

    [Theory, InBothLanguages]
    public async Task Suggestions_are_chosen_and_closed_by_keys(string language)
    {
        await using var visit = await browser.Visit(language);
        await visit.Open($"/{language}");
        var box = visit.Page.Locator("input[name=q]");
        await box.PressSequentiallyAsync("anthropol");
        await visit.Page.Locator("[role=option]").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("[role=listbox]").IsVisibleAsync());

        await box.PressSequentiallyAsync("o");
        await visit.Page.Locator("[role=option]").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        var chosen = visit.Page.Locator("[role=option][aria-selected=true]");
        Assert.Equal(await chosen.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        var target = await chosen.GetAttributeAsync("data-url");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive(target!);
        Expect.None(visit.Complaints);
    }

    // Within a list, menu or form the next stop is further on in its line, or lower, or in the next column.
    private static bool Reads(Stopped one, Stopped next, bool fromRight)
    {
        if (one.Group < 0 || one.Group != next.Group) return true;
        var isFurther = fromRight ? next.Start.Right <= one.End.Left + 1 : next.Start.Left >= one.End.Right - 1;
        return isFurther || next.Start.Middle > one.End.Bottom;
    }

    private sealed record Stopped(int Index, string Name, bool Visible, bool Outlined, bool Uncovered, int Group, FirstLine Start, LastLine End);

    private sealed record FirstLine(double Left, double Right, double Middle);

    private sealed record LastLine(double Left, double Right, double Bottom);
}
