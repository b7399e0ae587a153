using System.Globalization;
using System.Text.Json;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Importing;

/// <summary>Counts what becomes of rows while a file is read, and keeps the first rows of each outcome until they are written down.</summary>
internal sealed class ImportTally
{
    /// <summary>Rows of each outcome that the table shows: a file of a million rows must not become a million rows of a table.</summary>
    public const int MostRows = 1_000;

    private const int LongestEntry = 200;

    private readonly Lock counting = new();
    private readonly long[] counts = new long[Enum.GetValues<Change>().Length];
    private readonly List<ImportRow> fresh = [];
    private int position;

    public long Rows
    {
        get
        {
            lock (counting) return counts.Sum();
        }
    }

    public long this[Change change]
    {
        get
        {
            lock (counting) return counts[(int)change];
        }
    }

    public void Add(SettledRow row)
    {
        lock (counting)
        {
            if (++counts[(int)row.Outcome.Change] > MostRows) return;

            fresh.Add(new ImportRow
            {
                Position = ++position, Line = row.Line, Outcome = row.Outcome.Change.ToString().ToLowerInvariant(), Entry = FieldRules.Cut(row.Key, LongestEntry),
                Problems = row.Outcome.Problems.Count == 0 ? null : JsonSerializer.Serialize(row.Outcome.Problems.Select(problem =>
                    new RowProblem(problem.Field, problem.Code, [.. problem.Arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")]))),
            });
        }
    }

    /// <summary>The rows since the last time, to be written down.</summary>
    public IReadOnlyList<ImportRow> TakeFresh()
    {
        lock (counting)
        {
            List<ImportRow> taken = [.. fresh];
            fresh.Clear();
            return taken;
        }
    }
}
