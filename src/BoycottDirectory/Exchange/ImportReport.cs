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

    internal void Add(SettledRow row, ImportRun run)
    {
        counts[(int)row.Outcome.Change]++;
        if (run.Settled is { } settled) settled(row);
        else problems.AddRange(row.Outcome.Problems.Select(problem => (row.Line, problem)));
    }
}
