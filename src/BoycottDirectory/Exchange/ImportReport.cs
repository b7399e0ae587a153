using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>What became of the rows of one file.</summary>
public sealed class ImportReport
{
    private readonly int[] counts = new int[Enum.GetValues<Change>().Length];
    private readonly List<(int Line, Problem Problem)> problems = [];

    public required string File { get; init; }

    public int Rows => counts.Sum();

    public IReadOnlyList<(int Line, Problem Problem)> Problems => problems;

    public int Count(Change change) => counts[(int)change];

    internal void Add(int line, Outcome outcome)
    {
        counts[(int)outcome.Change]++;
        problems.AddRange(outcome.Problems.Select(problem => (line, problem)));
    }
}
