using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace BoycottDirectory.Benchmarks;

/// <summary>What leaves the site and comes back: the stream of a large list, and whether a whole catalogue survives the journey.</summary>
internal static class ExchangeBenchmark
{
    private const int Goal = 50_000, MostMemory = 100;

    /// <summary>Imports a catalogue and measures; by default as large as the goal's.</summary>
    public static async Task<int> Run(string[] args)
    {
        Report.Machine();
        using var folder = new TemporaryFolder();
        await ImportBenchmark.Print(folder, args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 200_000, null);
        await Print(folder);
        return 0;
    }

    public static async Task Print(TemporaryFolder folder)
    {
        Report.Heading("Export");
        using (var site = SiteProcess.Serve(folder.Path))
        {
            await site.FirstAnswer("/health/ready");
            await Stream(site);
            var (rows, seconds, processor, growth) = await Stream(site);
            Report.Line($"/en/committees.csv, {rows:N0} rows (processor {processor:N1} s), rows/s", $"{rows / seconds:N0}", $">= {Goal:N0}", rows / seconds >= Goal);
            Report.Line("    memory that it took at most, beyond what the site had", $"{growth:N0} MB", $"< {MostMemory:N0} MB", growth < MostMemory);
        }

        await RoundTrip(folder);
    }

    // Read as fast as it comes; the lines of the file, less its header, are its rows: no text of a generated committee has a line break.
    private static async Task<(long Rows, double Seconds, double Processor, double Growth)> Stream(SiteProcess site)
    {
        var (before, processor) = (site.Memory, site.Processor);
        var most = before;
        using var client = new HttpClient();
        await using var body = await client.GetStreamAsync(new Uri($"http://127.0.0.1:{site.Port}/en/committees.csv"));
        var clock = Stopwatch.StartNew();
        var looked = clock.ElapsedMilliseconds;
        var (buffer, lines) = (new byte[1 << 16], 0L);
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            if (clock.ElapsedMilliseconds - looked < 50) continue;

            looked = clock.ElapsedMilliseconds;
            most = Math.Max(most, site.Memory);
        }

        return (lines - 1, clock.Elapsed.TotalSeconds, (site.Processor - processor).TotalSeconds, most - before);
    }

    private static async Task RoundTrip(TemporaryFolder folder)
    {
        using var empty = new TemporaryFolder();
        var (first, second) = (folder.Of("first.zip"), folder.Of("second.zip"));
        await Command("export", "all", first, "--data", folder.Path);
        await Command("import", "all", first, "--data", empty.Path);
        await Command("export", "all", second, "--data", empty.Path);
        var same = await Hash(first) == await Hash(second);
        Report.Line($"full dump of {new FileInfo(first).Length / 1e6:N1} MB, taken into an empty site and dumped again", same ? "identical" : "differs", "identical", same);
    }

    private static async Task<string> Hash(string file)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexString(await SHA256.HashDataAsync(stream));
    }

    private static async Task Command(params string[] arguments)
    {
        using var process = SiteProcess.Site(arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
