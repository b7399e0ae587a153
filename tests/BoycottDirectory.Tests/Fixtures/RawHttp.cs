using System.Net.Sockets;
using System.Text;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>HTTP as nobody should write it: what clients of good manners mend before sending.</summary>
internal static class RawHttp
{
    /// <summary>GETs a path that is sent as it is.</summary>
    public static Task<string> Get(Uri site, string path, params string[] headers) =>
        Send(site, $"GET {path} HTTP/1.1\r\nHost: {site.Authority}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    /// <summary>The whole answer to bytes that are sent as they are, once the server closes; empty when it only closes.</summary>
    public static async Task<string> Send(Uri site, string request)
    {
        using var client = new TcpClient();
        var cancellation = TestContext.Current.CancellationToken;
        await client.ConnectAsync(site.Host, site.Port, cancellation);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), cancellation);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancellation);
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Begins to POST a body and cuts the connection after some of it.</summary>
    public static async Task Cut(Uri site, string path, string contentType, IReadOnlyDictionary<string, string> cookies, byte[] body, int sent)
    {
        using var client = new TcpClient();
        var cancellation = TestContext.Current.CancellationToken;
        await client.ConnectAsync(site.Host, site.Port, cancellation);
        await using var stream = client.GetStream();
        var head = $"POST {path} HTTP/1.1\r\nHost: {site.Authority}\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\nCookie: {string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))}\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), cancellation);
        await stream.WriteAsync(body.AsMemory(0, sent), cancellation);
        client.LingerState = new LingerOption(enable: true, seconds: 0);
    }

    /// <summary>The status of an answer, 0 for none.</summary>
    public static int Status(string answer) => answer.Length == 0 ? 0 : int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
