using System.Globalization;
using System.Runtime.InteropServices;

namespace BoycottDirectory.Benchmarks;

/// <summary>Prints figures beside their goals.</summary>
internal static class Report
{
    public static void Machine()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:N0} GB, " +
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
    }

    public static void Heading(string title) => Console.WriteLine($"\n{title}\n{"",-62}{"result",14}  {"goal",-12}");

    public static void Line(string what, string result, string goal = "", bool? reached = null) =>
        Console.WriteLine($"{what,-62}{result,14}  {goal,-12}{reached switch { true => "reached", false => "MISSED", null => "" }}");

    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
