using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace BoycottDirectory.Security;

/// <summary>
/// Counts what comes from one network (/24 of IPv4, /64 of IPv6) in memory alone, under a name that a key makes which is renewed daily and
/// written nowhere: what is left of an address is worth nothing tomorrow, and nothing outside this process.
/// </summary>
public sealed class RateLimits(TimeProvider clock)
{
    private const int MostCounters = 100_000;

    private readonly ConcurrentDictionary<(string What, string Network, long Window), int> counters = new();
    private readonly Lock renewing = new();
    private (DateTime Day, byte[] Key) today = (default, []);

    /// <summary>Counts one request and says whether it is within the limit.</summary>
    /// <param name="context">The request.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="most">How many a network may make in a window.</param>
    /// <param name="window">How long a window is.</param>
    public bool Allow(HttpContext context, string what, int most, TimeSpan window) => Allow(NetworkOf(context.Connection.RemoteIpAddress), what, most, window);

    /// <summary>The same for all networks together.</summary>
    public bool AllowAll(string what, int most, TimeSpan window) => Allow("", what, most, window);

    private bool Allow(string network, string what, int most, TimeSpan window)
    {
        var number = clock.GetUtcNow().Ticks / window.Ticks;
        if (counters.Count >= MostCounters)
            foreach (var key in counters.Keys)
                if (key.Window != number) counters.TryRemove(key, out _);
        // Still full: somebody makes up networks. A new one waits until the window is over.
        var counter = (what, network, number);
        if (counters.Count >= MostCounters && !counters.ContainsKey(counter)) return false;

        return counters.AddOrUpdate(counter, 1, (_, before) => before + 1) <= most;
    }

    private string NetworkOf(IPAddress? address)
    {
        address ??= IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var prefix = address.GetAddressBytes()[..(address.AddressFamily == AddressFamily.InterNetwork ? 3 : 8)];
        return Convert.ToHexString(HMACSHA256.HashData(Key(), prefix)[..8]);
    }

    private byte[] Key()
    {
        lock (renewing)
        {
            var day = clock.GetUtcNow().UtcDateTime.Date;
            if (today.Day != day) today = (day, RandomNumberGenerator.GetBytes(32));
            return today.Key;
        }
    }
}
