using System.Net;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>The whole program with the starter catalogue on a real port, and one Chromium that sees nothing of the network but this port.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string data = Path.Combine(Path.GetTempPath(), "boycott-browser-" + Path.GetRandomFileName());
    private SiteProgram? program;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>The site's origin, without a slash at its end.</summary>
    public string Origin { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        program = new SiteProgram(data);
        program.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        program.StartServer();
        Origin = $"http://localhost:{program.ClientOptions.BaseAddress.Port}";

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

    /// <summary>A service of the running program, to arrange what a test begins with.</summary>
    public T Get<T>() where T : notnull => program!.Services.GetRequiredService<T>();

    /// <summary>A client without a browser, which follows no redirects and keeps no cookies.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(Origin) };

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        if (program is not null) await program.DisposeAsync();
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }

    private static string FindChromium()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend("/usr/bin");
        return new[] { "chromium", "chromium-browser", "google-chrome" }
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("These tests need Chromium, and none is on the path: install it (Debian: apt-get install chromium).");
    }

    private sealed class SiteProgram(string data) : WebApplicationFactory<Database>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("data", data);
        }
    }
}
