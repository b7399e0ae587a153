using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>One row of a CSV file. Cells are cleaned (see <see cref="FieldRules.Clean"/>); an empty cell is null.</summary>
/// <param name="Line">The line of the file on which the row begins, counting from 1.</param>
/// <param name="Cells">The cells by column.</param>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, string?> Cells)
{
    /// <summary>The cell of a column, or null when it is empty or the file has no such column.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);

    /// <summary>Whether the file has the column: an absent column leaves an entry's field as it is, an empty cell clears it.</summary>
    public bool Has(string column) => Cells.ContainsKey(column);

    /// <summary>The items of a cell, which <c>|</c> separates (see <see cref="CsvCells.Split"/>).</summary>
    public IReadOnlyList<string> List(string column) => this[column] is { } cell ? CsvCells.Split(cell) : [];

    /// <summary>The cell where the file has the column, else <paramref name="current"/>.</summary>
    public string? Or(string column, string? current) => Has(column) ? this[column] : current;
}
