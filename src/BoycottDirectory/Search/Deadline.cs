using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BoycottDirectory.Search;

/// <summary>The moment after which a search answers with what it has.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Deadline(TimeSpan limit)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public bool HasPassed => Stopwatch.GetElapsedTime(_start) >= limit;
}
