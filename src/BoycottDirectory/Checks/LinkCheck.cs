using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Checks;

/// <summary>
/// Asks addresses whether they still lead somewhere, politely: a few at a time, each site by one request after the other with pauses between, first for
/// the head of the page alone, under a name that says who asks.
/// </summary>
public sealed class LinkCheck(SafeFetcher fetcher, IOptions<SiteOptions> site)
{
    private const int AtOnce = 4;

    /// <summary>How the program calls itself to other sites.</summary>
    public string Agent => site.Value.Url is { } url ? $"BoycottDirectory-LinkCheck (+{url.TrimEnd('/')}/en/about)" : "BoycottDirectory-LinkCheck";

    /// <summary>Asks addresses and says of each what came.</summary>
    /// <param name="addresses">Web addresses.</param>
    /// <param name="pause">Between two requests to one site.</param>
    /// <param name="told">Called for each, from several threads.</param>
    /// <param name="cancellation">Stops after the requests at hand.</param>
    public Task Ask(IEnumerable<string> addresses, TimeSpan pause, Func<string, Probed, Task> told, CancellationToken cancellation) => Parallel.ForEachAsync(
        addresses.GroupBy(address => new Uri(address).Host, StringComparer.OrdinalIgnoreCase), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (sameSite, token) =>
        {
            var isFirst = true;
            foreach (var address in sameSite)
            {
                if (!isFirst) await Task.Delay(pause, token);
                isFirst = false;
                await told(address, await Probe(new Uri(address), pause, token));
            }
        });

    private async Task<Probed> Probe(Uri address, TimeSpan pause, CancellationToken cancellation)
    {
        var head = await fetcher.Probe(HttpMethod.Head, address, Agent, cancellation);
        if (head.Status is < 400 or 429 || head.Fault == FetchFault.Forbidden) return head;

        // Many sites answer this question wrongly and have the page all the same.
        await Task.Delay(pause, cancellation);
        return await fetcher.Probe(HttpMethod.Get, address, Agent, cancellation);
    }
}
