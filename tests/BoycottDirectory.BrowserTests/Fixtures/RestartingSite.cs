using System.Net;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>A site of a test's own that stops and starts anew at the same address with the same data.</summary>
public sealed class RestartingSite : IAsyncDisposable
{
    private readonly string data = Path.Combine(Path.GetTempPath(), "boycott-restart-" + Path.GetRandomFileName());
    private SiteProgram? program;
    private int port;

    public string Origin => $"http://localhost:{port}";

    public static async Task<RestartingSite> Start()
    {
        var site = new RestartingSite();
        await site.Begin();
        return site;
    }

    public T Get<T>() where T : notnull => program!.Services.GetRequiredService<T>();

    public Task Begin()
    {
        program = new SiteProgram(data);
        program.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        program.StartServer();
        port = program.ClientOptions.BaseAddress.Port;
        return Task.CompletedTask;
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
