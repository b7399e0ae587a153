using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>Collects how long things took: by the clock, and in processor time of this process, which other programs on the machine do not stretch.</summary>
internal sealed class Latency(bool byTheClock = false)
{
    private readonly List<double> _elapsed = [], _processor = [];

    public async Task<T> Measure<T>(Func<Task<T>> work)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), ProcessorTime.Now);
        var result = await work();
        _elapsed.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        _processor.Add(ProcessorTime.Now - processor);
        return result;
    }

    public double Worst => Percentile(1);

    /// <summary>The milliseconds that this share of the work did not exceed.</summary>
    public double Percentile(double share) => Of(byTheClock ? _elapsed : _processor, share);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"processor p50 {Of(_processor, 0.5):F2}, p95 {Of(_processor, 0.95):F2}, p99 {Of(_processor, 0.99):F2}, worst {Of(_processor, 1):F1} ms; by the clock p50 {Of(_elapsed, 0.5):F2}, p95 {Of(_elapsed, 0.95):F2} ms");

    private static double Of(List<double> milliseconds, double share)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}

/// <summary>The processor time that this process has used, all threads together.</summary>
internal static partial class ProcessorTime
{
    private const int ClockOfProcess = 2;

    /// <summary>In milliseconds; to the microsecond on Linux, elsewhere as finely as the system counts.</summary>
    public static double Now =>
        OperatingSystem.IsLinux() && GetTime(ClockOfProcess, out var time) == 0
            ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
            : Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds, Nanoseconds;
    }
}
