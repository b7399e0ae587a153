namespace BoycottDirectory.Submissions;

/// <summary>A step of a change was refused, and nothing of the whole may stay. It never leaves the class that asked for the change.</summary>
#pragma warning disable CA1032, CA1064
internal sealed class RefusedException(params IReadOnlyList<Problem> problems) : Exception
#pragma warning restore CA1032, CA1064
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
