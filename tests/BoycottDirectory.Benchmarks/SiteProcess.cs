using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BoycottDirectory.Benchmarks;

/// <summary>A server in a process of its own: the site as it was built beside this program, or bare Kestrel. Stops when disposed.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process process;

    private SiteProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Resident memory now, in MB of 10⁶ bytes.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Resident memory that belongs to the process alone, in MB of 10⁶ bytes: without the pages of files that it has mapped.</summary>
    public double OwnMemory => File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture)) * 1024 / 1e6;

    /// <summary>Processor time used so far by all threads.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the site on a free port without waiting for it.</summary>
    public static SiteProcess Serve(string data, params string[] options)
    {
        var port = FreePort();
        return new(Site(["serve", "--urls", $"http://127.0.0.1:{port}", "--data", data, .. options]), port);
    }

    /// <summary>Starts bare Kestrel, which answers <c>/0</c>, <c>/1</c> … with the answers of a file that <see cref="BareServer"/> reads.</summary>
    public static SiteProcess ServeBare(string answers)
    {
        var port = FreePort();
        return new(Start(Environment.ProcessPath!, [.. OwnAssembly(), "bare", $"{port}", answers]), port);
    }

    /// <summary>Starts a command of the site's program.</summary>
    public static Process Site(params string[] arguments) => Start("dotnet", [SiteAssembly(), .. arguments]);

    /// <summary>Returns once <paramref name="path"/> is answered with 200, and how long after the process began.</summary>
    public async Task<TimeSpan> FirstAnswer(string path)
    {
        var began = process.StartTime;
        using var client = new HttpClient();
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode} before it answered.");
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}{path}"));
                if (answer.IsSuccessStatusCode) return DateTime.Now - began;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        // Production, whatever the shell says.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>A published site to measure; null for the one that was built beside this program.</summary>
    public static string? Published { get; set; }

    // The site's own build of the same configuration: bin/Release/net10.0 here is bin/Release/net10.0 there.
    private static string SiteAssembly()
    {
        if (Published is not null) return Path.Combine(Published, "BoycottDirectory.dll");

        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var build = Path.Combine(here.Parent!.Parent!.Name, here.Parent.Name, here.Name);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "BoycottDirectory.sln"))) root = root.Parent!;
        return Path.Combine(root.FullName, "src", "BoycottDirectory", build, "BoycottDirectory.dll");
    }

    // Started by «dotnet bench.dll» the process is dotnet, else it is the program itself.
    private static string[] OwnAssembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "bench.dll")] : [];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
