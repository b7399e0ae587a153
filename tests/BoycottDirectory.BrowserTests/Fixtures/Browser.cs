using BoycottDirectory.BrowserTests.Fixtures;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>One Chromium that sees nothing of the network but this machine's sites, and the site that most tests share.</summary>
public sealed class Browser : IAsyncLifetime
{
    private OwnSite? site;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <inheritdoc cref="OwnSite.Origin" />
    public string Origin => site!.Origin;

    public async ValueTask InitializeAsync()
    {
        site = OwnSite.Start();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FindChromium(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                // Whatever a page asks of another host fails, so that a test never leaves this machine.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
            ],
        });
    }

    /// <summary>A visitor of her own: no cookies, no cache, the language of her browser as given.</summary>
    public async Task<Visit> Visit(string language, Action<BrowserNewContextOptions>? change = null, string? origin = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = origin ?? Origin, Locale = language, ViewportSize = new() { Width = 1280, Height = 800 } };
        change?.Invoke(options);
        return await Fixtures.Visit.Begin(await chromium!.NewContextAsync(options), origin ?? Origin);
    }

    /// <inheritdoc cref="OwnSite.Get{T}" />
    public T Get<T>() where T : notnull => site!.Get<T>();

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        if (site is not null) await site.DisposeAsync();
    }

    private static string FindChromium()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend("/usr/bin");
        return new[] { "chromium", "chromium-browser", "google-chrome" }
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("These tests need Chromium, and none is on the path: install it (Debian: apt-get install chromium).");
    }
}
