using System.Net;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>The whole program with the starter catalogue on a real port. It can stop and start anew at the same address with the same data.</summary>
public sealed class OwnSite : IAsyncDisposable
{
    private readonly string data = Path.Combine(Path.GetTempPath(), "boycott-browser-" + Path.GetRandomFileName());
    private SiteProgram? program;
    private int port;

    /// <summary>The site's origin, without a slash at its end.</summary>
    public string Origin => $"http://localhost:{port}";

    public static OwnSite Start()
    {
        var site = new OwnSite();
        site.Begin();
        return site;
    }

    /// <summary>A service of the running program, to arrange what a test begins with.</summary>
    public T Get<T>() where T : notnull => program!.Services.GetRequiredService<T>();

    /// <summary>A client without a browser, which follows no redirects and keeps no cookies.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(Origin) };

    public void Begin()
    {
        program = new SiteProgram(data);
        program.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        program.StartServer();
        port = program.ClientOptions.BaseAddress.Port;
    }

    public async Task Stop()
    {
        if (program is not null) await program.DisposeAsync();
        program = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
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
