namespace BoycottDirectory.Exchange;

/// <summary>
/// How values stand in the cells of our own CSV files. Spreadsheet programs run a cell that begins like a formula; such a cell is exported
/// behind an apostrophe, which our import takes off again, so that a round trip gives back exactly what was there.
/// </summary>
public static class CsvCells
{
    // OWASP's list, with the full-width forms that some programs read as the narrow ones.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>A value as an exported cell.</summary>
    public static string Guard(string value) => LooksLikeFormula(value) && !IsNumber(value) ? "'" + value : value;

    /// <summary>The value of an exported cell; cells of files made elsewhere are left as they are, save one apostrophe before a formula.</summary>
    public static string? Restore(string? cell) => cell is ['\'', ..] && LooksLikeFormula(cell) ? cell[1..] : cell;

    /// <summary>Several values in one cell, with <c>|</c> between them; one inside a value stands behind a backslash.</summary>
    public static string Join(IEnumerable<string> values) =>
        string.Join('|', values.Select(value => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)));

    /// <summary>The values of such a cell, trimmed, without empty ones.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        var values = new List<string>();
        var value = new System.Text.StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\' && i + 1 < cell.Length && cell[i + 1] is '\\' or '|') value.Append(cell[++i]);
            else if (cell[i] == '|') End();
            else value.Append(cell[i]);
        }

        End();
        return values;

        void End()
        {
            if (value.ToString().Trim() is { Length: > 0 } item) values.Add(item);
            value.Clear();
        }
    }

    // Apostrophes before the sign count too: else a value that really begins with '= would lose one on the way back.
    private static bool LooksLikeFormula(string text) => text.TrimStart('\'') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal);

    // A western longitude is no formula, and would be no number behind an apostrophe.
    private static bool IsNumber(string text) => text is ['-', _, ..] && text.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter == '.');
}
