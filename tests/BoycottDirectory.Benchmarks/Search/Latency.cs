using System.Diagnostics;
using System.Globalization;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>Collects how long things took.</summary>
internal sealed class Latency
{
    private readonly List<double> _milliseconds = [];

    public double Worst => _milliseconds.DefaultIfEmpty().Max();

    public async Task<T> Measure<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    /// <summary>The time that this share of the work did not exceed, in milliseconds.</summary>
    public double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"p50 {Percentile(0.5):F2} ms, p95 {Percentile(0.95):F2} ms, p99 {Percentile(0.99):F2} ms, worst {Worst:F1} ms");
}
