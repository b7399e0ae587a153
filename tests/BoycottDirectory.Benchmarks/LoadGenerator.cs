using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BoycottDirectory.Benchmarks;

/// <summary>What a load reached. Latencies are in milliseconds, ascending.</summary>
internal sealed record Load(double PerSecond, double[] Latencies)
{
    public double Percentile(double part) => Latencies[(int)Math.Min(Latencies.Length - 1, Latencies.Length * part)];
}

/// <summary>
/// Keeps some connections busy, one request at a time on each, from one thread: it shares the processors with the server, so it must cost little.
/// </summary>
internal static class LoadGenerator
{
    /// <summary>Sends requests for <paramref name="time"/> or until <paramref name="most"/> are answered.</summary>
    /// <param name="headers">Further header lines, each with its line end.</param>
    /// <exception cref="InvalidOperationException">An answer was neither 200 nor 304.</exception>
    public static Load Run(int port, Func<int, string> pathOf, string headers, int connections, TimeSpan time, int most = int.MaxValue)
    {
        var lines = $" HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n";
        var busy = Enumerable.Range(0, connections).Select(_ => new Connection(port)).ToDictionary(connection => connection.Socket);
        var latencies = new List<double>(1 << 16);
        var sent = 0;
        var clock = Stopwatch.StartNew();
        foreach (var connection in busy.Values) connection.Send(pathOf(sent++), lines);
        var readable = new List<Socket>(connections);
        while (clock.Elapsed < time && latencies.Count < most)
        {
            readable.Clear();
            readable.AddRange(busy.Keys);
            Socket.Select(readable, null, null, 1_000_000);
            foreach (var connection in readable.Select(socket => busy[socket]))
            {
                if (!connection.Receive()) continue;

                latencies.Add(connection.Milliseconds);
                connection.Send(pathOf(sent++), lines);
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        foreach (var socket in busy.Keys) socket.Dispose();
        latencies.Sort();
        return new Load(latencies.Count / seconds, [.. latencies]);
    }

    private sealed class Connection
    {
        private readonly byte[] answer = new byte[1 << 20];
        private int length;
        private long sent;

        public Connection(int port) => Socket.Connect(IPAddress.Loopback, port);

        public Socket Socket { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        public double Milliseconds => Stopwatch.GetElapsedTime(sent).TotalMilliseconds;

        public void Send(string path, string lines)
        {
            length = 0;
            sent = Stopwatch.GetTimestamp();
            Socket.Send(Encoding.ASCII.GetBytes($"GET {path}{lines}"));
        }

        /// <summary>True when the answer is whole.</summary>
        public bool Receive()
        {
            var read = Socket.Receive(answer.AsSpan(length));
            if (read == 0) throw new InvalidOperationException("The server closed a connection.");

            length += read;
            var text = answer.AsSpan(0, length);
            var head = text.IndexOf("\r\n\r\n"u8) + 4;
            if (head < 4) return false;
            if (text.StartsWith("HTTP/1.1 304"u8)) return true;
            if (!text.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException($"Not 200: {Encoding.ASCII.GetString(text[..head])}");

            var field = text[..head].IndexOf("Content-Length: "u8);
            if (field < 0) return text.EndsWith("\r\n0\r\n\r\n"u8);

            var digits = text[(field + 16)..];
            return length >= head + int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        }
    }
}
