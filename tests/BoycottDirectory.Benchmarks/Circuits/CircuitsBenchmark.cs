using System.Diagnostics;
using System.Globalization;
using BoycottDirectory.Accounts;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Benchmarks.Circuits;

/// <summary>Editors' windows: circuits held open at the same time on items of the queue, and what each costs the server in memory.</summary>
internal static class CircuitsBenchmark
{
    private const int Count = 200, Warm = 20, Items = 50, AtOnce = 8;
    private const double Goal = 1;

    // What reading the pages left behind is collected by then, or belongs to the circuits.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(string[] args)
    {
        Report.Machine();
        var count = args is [var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Count;
        using var folder = new TemporaryFolder();
        var (session, items) = await Prepare(folder);
        using var site = SiteProcess.Serve(folder.Path);
        await site.FirstAnswer("/health/ready");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var origin = new Uri($"http://127.0.0.1:{site.Port}/");

        var pages = new List<OpenPage>();
        await Open(Warm);
        await Task.Delay(Calm);
        var before = site.Memory;
        var clock = Stopwatch.StartNew();
        await Open(count);
        var seconds = clock.Elapsed.TotalSeconds;
        await Task.Delay(Calm);
        var after = site.Memory;

        var each = (after - before) / count;
        Report.Heading($"{count} editors' windows open at once, each with a live circuit on an item of the queue");
        Report.Line("opened and drawn, windows/s", $"{count / seconds:N0}");
        Report.Line($"resident memory with {Warm} and with {Warm + count} windows", $"{before:N0}, {after:N0} MB");
        Report.Line("memory a window", $"{each:N2} MB", $"<= {Goal:N0} MB", each <= Goal);
        foreach (var page in pages) await page.DisposeAsync();
        return each <= Goal ? 0 : 1;

        async Task Open(int more)
        {
            var opened = new System.Collections.Concurrent.ConcurrentBag<OpenPage>();
            await Parallel.ForEachAsync(Enumerable.Range(0, more), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (window, _) =>
                opened.Add(await OpenPage.Open(http, origin, $"/{(window % 2 == 0 ? "ar" : "en")}/editor/queue/{items[window % items.Count]}", "session=" + session)));
            pages.AddRange(opened);
        }
    }

    // An account, its session, and rows of a list that wait for review.
    private static async Task<(string Session, IReadOnlyList<long> Items)> Prepare(TemporaryFolder folder)
    {
        var file = folder.Of("list.csv");
        await File.WriteAllLinesAsync(file, ["name,reason,proof", .. Enumerable.Range(1, Items).Select(item => $"Company {item},It sells equipment number {item},https://example.org/{item}")]);
        await Command(folder, "users", "add", "editor@example.org", "--role", "editor");
        await Command(folder, "import", "targets", file, "--map", Path.Combine(AppContext.BaseDirectory, "content", "mappings", "reasons-with-proof.yaml"));
        await using var database = new Database(new StorageOptions { DataDirectory = folder.Path });
        await using var connection = await database.OpenToRead();
        return (await new SessionEdits(database, TimeProvider.System).Begin(await connection.ExecuteScalarAsync<long>("select max(id) from users"), "password"),
            [.. await connection.QueryAsync<long>("select id from submissions where state = 'pending' order by id")]);
    }

    private static async Task Command(TemporaryFolder folder, params string[] arguments)
    {
        using var process = SiteProcess.Site([.. arguments, "--data", folder.Path]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{arguments[0]} failed.");
    }
}
