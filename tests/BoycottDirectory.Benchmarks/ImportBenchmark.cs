using System.Diagnostics;
using System.Globalization;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Benchmarks;

/// <summary>The import command with generated committees, watched from outside through the database it fills.</summary>
internal static class ImportBenchmark
{
    public const int Count = 20_000;

    private const int Goal = 2_000;

    public static async Task<int> Run(string[] args)
    {
        Report.Machine();
        var count = args is [var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Count;
        using var folder = new TemporaryFolder();
        return await Print(folder, count, Postgres(args));
    }

    /// <summary>The connection string after <c>--postgres</c>.</summary>
    public static string? Postgres(string[] args) => Array.IndexOf(args, "--postgres") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public static async Task<int> Print(TemporaryFolder folder, int count, string? postgres)
    {
        Report.Heading($"Import of {count:N0} generated committees, each with two languages and two sources");
        var file = folder.Of("committees.csv");
        GeneratedCommittees.Write(file, count);
        var reached = await Import(folder, file, count, "SQLite", null);
        if (postgres is not null) reached &= await Import(folder, file, count, "PostgreSQL", postgres);
        return reached ? 0 : 1;
    }

    private static async Task<bool> Import(TemporaryFolder folder, string file, int count, string engine, string? connection)
    {
        using var import = SiteProcess.Site(["import", "committees", file, "--data", folder.Path, .. connection is null ? Array.Empty<string>() : ["--database", connection]]);
        await using var database = new Database(new StorageOptions { DataDirectory = folder.Path, Connection = connection });
        var samples = new List<(double Seconds, long Rows, double Memory, double Processor)>();
        var clock = Stopwatch.StartNew();
        while (!import.HasExited)
        {
            var rows = await Rows(database);
            import.Refresh();
            if (rows > 0 && !import.HasExited) samples.Add((clock.Elapsed.TotalSeconds, rows, import.WorkingSet64 / 1e6, import.TotalProcessorTime.TotalSeconds));
            await Task.Delay(50);
        }

        if (import.ExitCode != 0 || await Rows(database) != count) throw new InvalidOperationException("The import failed.");

        var working = samples.Where(sample => sample.Rows < count).ToList();
        var begun = working.Find(sample => sample.Seconds >= working[0].Seconds + 1);
        var last = working[^1];
        var rate = (last.Rows - begun.Rows) / (last.Seconds - begun.Seconds);
        Report.Line($"{engine}, committees/s after the first second", $"{rate:N0}", $">= {Goal:N0}", rate >= Goal);
        Report.Line($"{engine}, committees for each second of processor time", $"{(last.Rows - begun.Rows) / (last.Processor - begun.Processor):N0}");
        var half = working.Find(sample => sample.Rows >= count / 2);
        Report.Line($"{engine}, memory at the end / half-way ({half.Memory:N0} MB)", $"{last.Memory:N0} MB", "<= 1.25 x", last.Memory <= half.Memory * 1.25);
        return rate >= Goal;
    }

    private static async Task<long> Rows(Database database)
    {
        try
        {
            await using var connection = await database.OpenToRead();
            return await connection.ExecuteScalarAsync<long>("select count(*) from committees");
        }
        catch (System.Data.Common.DbException)
        {
            // The schema is not there yet.
            return 0;
        }
    }
}
