using System.Net;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>The whole program on a real port with a data directory of its own; by default with the starter catalogue. It starts when first asked.</summary>
public class Site : IAsyncDisposable
{
    private readonly Lazy<Task<Factory>> factory;
    private readonly Engine engine;
    private readonly string[] settings;
    private TestDatabase? test;

    /// <param name="engine">The database engine.</param>
    /// <param name="settings">Settings as <c>name=value</c>.</param>
    public Site(Engine engine, params string[] settings)
    {
        (this.engine, this.settings) = (engine, settings);
        factory = new(Start);
    }

    public Engine Engine => engine;

    /// <summary>Given to the program when set before it starts.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>Further registrations, which win.</summary>
    public Action<IServiceCollection>? Configure { get; init; }

    public LogBook Log { get; } = new();

    public string DataDirectory => test!.Folder;

    public string? Connection => test!.Connection;

    /// <summary>A client that follows no redirects, unpacks nothing and keeps no cookies.</summary>
    public async Task<HttpClient> Client()
    {
        var address = (await factory.Value).ClientOptions.BaseAddress;
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
    }

    /// <summary>GETs an address with headers as <c>name: value</c>.</summary>
    public Task<HttpResponseMessage> Get(string path, params string[] headers) => Send(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, params string[] headers)
    {
        using var client = await Client();
        using var request = new HttpRequestMessage(method, path);
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A service of the running program.</summary>
    public async Task<T> Get<T>() where T : notnull => (await factory.Value).Services.GetRequiredService<T>();

    private async Task<Factory> Start()
    {
        test ??= await TestDatabase.Make(engine, settings.Contains("empty=true") ? Contents.Nothing : Contents.StarterCatalogue);
        var made = new Factory(this);
        made.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        made.StartServer();
        return made;
    }

    /// <summary>Starts once on an empty database, which fills it as any first start does.</summary>
    internal static async Task Fill(Engine engine, TestDatabase empty)
    {
        var site = new Site(engine) { test = empty };
        await site.Get<Database>();
        await site.Stop();
    }

    /// <summary>Stops the program, so that its files can be looked at.</summary>
    public async Task Stop()
    {
        if (factory.IsValueCreated) await (await factory.Value).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (test is not null) await test.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private sealed class Factory(Site site) : WebApplicationFactory<Database>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("data", site.test!.Folder);
            if (site.test.Connection is { } connection) builder.UseSetting("database", connection);
            foreach (var setting in site.settings) builder.UseSetting(setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            builder.ConfigureLogging(logging => logging.AddProvider(site.Log));
            builder.ConfigureTestServices(services =>
            {
                if (site.Clock is not null) services.AddSingleton<TimeProvider>(site.Clock);
                site.Configure?.Invoke(services);
            });
        }
    }
}
