namespace BoycottDirectory.Benchmarks;

/// <summary>A kind of request to one server, measured in several rounds, and the rival it is compared with.</summary>
internal sealed class Contestant(string name, SiteProcess server, Func<int, string> pathOf, string headers = "", Contestant? rival = null, double? goal = null)
{
    /// <summary>Requests in flight at any time.</summary>
    public const int Connections = 16;

    private readonly List<Load> loads = [];
    private readonly List<double> costs = [];
    private readonly List<double> wholeCosts = [];

    private double PerSecond => loads.Select(load => load.PerSecond).Median();

    private double Cost => costs.Median();

    private double WorstPercentile => loads.Select(load => load.Percentile(0.99)).Median();

    /// <summary>Until the runtime has compiled the hot code for good, which it does by the number of calls.</summary>
    public void WarmUp(int requests, TimeSpan most) => LoadGenerator.Run(server.Port, pathOf, headers, Connections, most, requests);

    public void Measure(TimeSpan time)
    {
        var (before, own) = (server.Processor, Environment.CpuUsage.TotalTime);
        var load = LoadGenerator.Run(server.Port, pathOf, headers, Connections, time);
        loads.Add(load);
        costs.Add((server.Processor - before).TotalMicroseconds / load.Latencies.Length);
        wholeCosts.Add(costs[^1] + ((Environment.CpuUsage.TotalTime - own).TotalMicroseconds / load.Latencies.Length));
    }

    public void Print()
    {
        Report.Line($"{name}: {PerSecond:N0}/s, p99 {WorstPercentile:N1} ms, processor {Cost:N0} us each", "");
        if (rival is null) return;

        // Each round's rival ran some seconds before, under about the same neighbours.
        var ratio = loads.Zip(rival.loads, (mine, theirs) => mine.PerSecond / theirs.PerSecond).Median();
        Print("requests/s beside it", ratio);
        // What the ratio would be if nobody else used the processors: both are kept busy by server and client together.
        Print("requests for the same processor time, the client's included", rival.wholeCosts.Zip(wholeCosts, (theirs, mine) => theirs / mine).Median());
    }

    private void Print(string what, double ratio) =>
        Report.Line($"    {what}", $"{ratio:N2} x", goal is null ? "" : $">= {goal:N2} x", goal is null ? null : ratio >= goal);

    /// <summary>The 99th percentile against its goal, in milliseconds.</summary>
    public void PrintLatency(double most) => Report.Line("    99th percentile", $"{WorstPercentile:N1} ms", $"< {most:N0} ms", WorstPercentile < most);
}
