using System.Text.Json;
using Microsoft.Playwright;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>What a screenshot shows, counted by the browser itself on a blank page of its own, where no policy forbids it.</summary>
public static class Pixels
{
    private const string Count = """
        async ({ image }) => {
          const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + image)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          canvas.drawImage(bitmap, 0, 0);
          const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
          const light = [], seen = new Set();
          for (let at = 0; at < data.length; at += 4) {
            light.push(.2126 * data[at] + .7152 * data[at + 1] + .0722 * data[at + 2]);
            seen.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
          }
          return { dark: light.filter(one => one < 128).length / light.length, colours: seen.size };
        }
        """;

    /// <summary>The share of an element's pixels that are darker than middle grey, from 0 to 1.</summary>
    public static async Task<double> DarkShare(Visit visit, ILocator element) => (await Measure(visit, await element.ScreenshotAsync())).Dark;

    /// <summary>The share of dark pixels in the window, and how many colours it shows.</summary>
    public static async Task<(double Dark, int Colours)> OfWindow(Visit visit) => await Measure(visit, await visit.Page.ScreenshotAsync());

    private static async Task<(double Dark, int Colours)> Measure(Visit visit, byte[] png)
    {
        var blank = await visit.Context.NewPageAsync();
        var counted = await blank.EvaluateAsync<JsonElement>(Count, new { image = Convert.ToBase64String(png) });
        await blank.CloseAsync();
        return (counted.GetProperty("dark").GetDouble(), counted.GetProperty("colours").GetInt32());
    }
}
