using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BoycottDirectory.Security;

/// <summary>Why a page could not be fetched.</summary>
public enum FetchFault
{
    /// <summary>The address is none that may be fetched: its scheme, its port, or where it leads.</summary>
    Forbidden,

    /// <summary>Nobody answered in time, or not with a page.</summary>
    NoAnswer,
}

/// <summary>What came of fetching a page: its text, or a fault.</summary>
public sealed record Fetched(string? Text, FetchFault? Fault = null);

/// <summary>What came of asking for a page: an HTTP status, or a fault.</summary>
public sealed record Probed(int? Status, FetchFault? Fault = null);

/// <summary>
/// Fetches pages whose addresses strangers typed: http and https on their usual ports, public addresses alone (looked at after the name is
/// resolved, and the address looked at is the one connected to), each redirect looked at anew, little of the text and not for long.
/// </summary>
public class SafeFetcher : IDisposable
{
    /// <summary>Bytes of a page that are read; a link on it stands before that or is not found.</summary>
    public const int LargestPage = 1_000_000;

    private const int MostRedirects = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;

    public SafeFetcher() => client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, MaxResponseHeadersLength = 32, PooledConnectionLifetime = TimeSpan.FromSeconds(30),
        ConnectCallback = Connect,
    })
    {
        Timeout = Patience,
        DefaultRequestHeaders = { { "User-Agent", "BoycottDirectory" }, { "Accept", "text/html" } },
    };

    /// <summary>The text of a page.</summary>
    public virtual Task<Fetched> Fetch(Uri address, CancellationToken cancellation) => Guarded(
        async limit => await Ask(HttpMethod.Get, address, null, limit) is not { } answer ? new(null, FetchFault.NoAnswer) : await Use(answer, async () =>
            answer.IsSuccessStatusCode ? new Fetched(await Read(answer, limit)) : new Fetched(null, FetchFault.NoAnswer)),
        fault => new Fetched(null, fault), cancellation);

    /// <summary>What a page answers with, without reading it.</summary>
    /// <param name="method">HEAD or GET.</param>
    /// <param name="address">The page's.</param>
    /// <param name="agent">How the program calls itself.</param>
    /// <param name="cancellation">Gives up.</param>
    public virtual Task<Probed> Probe(HttpMethod method, Uri address, string agent, CancellationToken cancellation) => Guarded(
        async limit => await Ask(method, address, agent, limit) is not { } answer ? new(null, FetchFault.NoAnswer) : await Use(answer, () => Task.FromResult(new Probed((int)answer.StatusCode))),
        fault => new Probed(null, fault), cancellation);

    // Null when it is led on and on.
    private async Task<HttpResponseMessage?> Ask(HttpMethod method, Uri address, string? agent, CancellationToken limit)
    {
        for (var i = 0; i <= MostRedirects; i++)
        {
            if (!MayAsk(address)) throw new ForbiddenAddressException();

            using var request = new HttpRequestMessage(method, address);
            if (agent is not null) request.Headers.TryAddWithoutValidation("User-Agent", agent);
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit);
            if (answer.Headers.Location is not { } next || (int)answer.StatusCode is < 300 or >= 400) return answer;

            answer.Dispose();
            address = new Uri(address, next);
        }

        return null;
    }

    private static async Task<T> Use<T>(HttpResponseMessage answer, Func<Task<T>> use)
    {
        using (answer) return await use();
    }

    private static async Task<T> Guarded<T>(Func<CancellationToken, Task<T>> ask, Func<FetchFault, T> failed, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await ask(limit.Token);
        }
        catch (ForbiddenAddressException)
        {
            return failed(FetchFault.Forbidden);
        }
        catch (HttpRequestException exception) when (exception.InnerException is ForbiddenAddressException)
        {
            return failed(FetchFault.Forbidden);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or UriFormatException)
        {
            return failed(FetchFault.NoAnswer);
        }
    }

    /// <summary>Whether an address may be asked at all. For tests to widen: their servers have ports and addresses of their own.</summary>
    protected virtual bool MayAsk(Uri address) =>
        address.IsAbsoluteUri && address.IsDefaultPort && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0;

    /// <summary>Whether an address may be connected to.</summary>
    protected virtual bool MayConnect(IPAddress address) => PublicAddresses.Contain(address);

    /// <summary>The addresses of a name.</summary>
    protected virtual Task<IPAddress[]> Resolve(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);

    // The name is resolved once, here: a second answer could be another one (DNS rebinding).
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Resolve(context.DnsEndPoint.Host, cancellation);
        if (addresses.Length == 0 || !addresses.All(MayConnect)) throw new ForbiddenAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> Read(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[LargestPage];
        var length = await stream.ReadAtLeastAsync(bytes, LargestPage, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    public void Dispose()
    {
        client.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A name leads to an address that is not public.</summary>
public sealed class ForbiddenAddressException() : IOException("The address is not public.");
