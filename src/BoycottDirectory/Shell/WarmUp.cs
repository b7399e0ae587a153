using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BoycottDirectory.Shell;

/// <summary>Asks the site for its busiest pages once it listens, so that no reader waits while they are compiled; <c>/health/ready</c> waits for that.</summary>
public sealed class WarmUp(IServer server, IHostApplicationLifetime lifetime, IHostEnvironment environment) : BackgroundService
{
    private static readonly string[] Paths = ["/ar", "/en/committees", "/ar/committees?kind=committee", "/en/about"];
    private readonly TaskCompletionSource done = new();

    /// <summary>Completes when the pages have been asked for, whatever came of it.</summary>
    public Task Done => done.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var started = lifetime.ApplicationStarted.Register(() => _ = Ask(stoppingToken));
        await done.Task.WaitAsync(stoppingToken);
    }

    private async Task Ask(CancellationToken stopping)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        try
        {
            if (!environment.IsDevelopment() && Own() is { } site)
                foreach (var path in Paths) (await client.GetAsync(new Uri(site, path), stopping)).Dispose();
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // A site that cannot ask itself is only slower at first.
        }
        finally
        {
            done.SetResult();
        }
    }

    // By plain HTTP; a certificate does not name the loopback.
    private Uri? Own() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(address => BindingAddress.Parse(address))
        .Where(address => address.Scheme == Uri.UriSchemeHttp && !address.IsUnixPipe)
        .Select(address => new UriBuilder(Uri.UriSchemeHttp, address.Host is "0.0.0.0" or "*" or "+" or "[::]" ? "localhost" : address.Host, address.Port).Uri)
        .FirstOrDefault();
}
