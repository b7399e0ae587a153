using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>How one kind of entry is read from the rows of a CSV file. Each feature registers its own.</summary>
public abstract class CsvImport
{
    /// <summary>The kind as the command line names it, which is also the file's name in a catalogue folder.</summary>
    public abstract string Kind { get; }

    /// <summary>The place among the kinds of a whole catalogue: what is referred to comes first.</summary>
    public abstract int Order { get; }

    /// <summary>The columns that a file must have.</summary>
    public abstract IReadOnlyList<string> Required { get; }

    /// <summary>All columns that a file may have.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>What makes a row one of a kind within its file: the slug, the address.</summary>
    public abstract string KeyOf(CsvRow row);

    /// <summary>Proposes the row's entry.</summary>
    public abstract Task<Outcome> Put(CsvRow row, ImportRun run);
}

/// <summary>What all rows of one import share.</summary>
public sealed record ImportRun
{
    public required Origin Origin { get; init; }

    /// <summary>Writes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>What the file is called, where it does not lie under its own name.</summary>
    public string? FileName { get; init; }

    /// <summary>Told of every row as it is settled, in the order of the file; it then keeps the problems itself.</summary>
    public Action<SettledRow>? Settled { get; init; }

    /// <summary>Keys of rows read so far, as <c>kind/key</c>: what a dry run takes as existing.</summary>
    public HashSet<string> ToCome { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an entry of a kind comes with this dry run, or waits with it for review; null in a run that writes, where only what exists counts.</summary>
    public Func<string, bool>? Promised(string kind) => DryRun || Origin.Held ? key => ToCome.Contains($"{kind}/{key}") : null;
}

/// <summary>What became of a row, or would become of it.</summary>
/// <param name="Line">As <see cref="CsvRow.Line"/>.</param>
/// <param name="Key">As <see cref="CsvImport.KeyOf"/>.</param>
/// <param name="Outcome">With problems also where the row is not refused: hints for the editor.</param>
public sealed record SettledRow(int Line, string Key, Outcome Outcome);
