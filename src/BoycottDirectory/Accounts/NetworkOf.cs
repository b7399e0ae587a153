using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace BoycottDirectory.Accounts;

/// <summary>
/// The network that a request comes from, as a name that only this process understands and only today: the first 24 bits of an IPv4 address or
/// 64 of an IPv6 one under a key that is renewed daily and never written.
/// </summary>
public sealed class NetworkOf(TimeProvider clock)
{
    private readonly Lock renewing = new();
    private (DateTime Day, byte[] Key) today = (default, []);

    public string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes()[..(address.AddressFamily == AddressFamily.InterNetwork ? 3 : 8)];
        return Convert.ToHexString(HMACSHA256.HashData(Key(), bytes)[..8]);
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
