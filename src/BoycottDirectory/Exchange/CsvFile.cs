using System.Globalization;
using System.Text;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Submissions;
using CsvHelper;
using CsvHelper.Configuration;

namespace BoycottDirectory.Exchange;

/// <summary>Reads CSV files row by row, without loading them whole. A row that cannot be read is a problem of its own; the others still come.</summary>
public static class CsvFile
{
    /// <summary>The longest cell, in characters; a quote that is never closed would otherwise swallow the rest of the file.</summary>
    private const int LongestCell = 100_000;

    // RFC 4180, UTF-8 (other encodings only when a byte order mark says so).
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        BadDataFound = null, MissingFieldFound = null, DetectColumnCountChanges = false, MaxFieldSize = LongestCell, Mode = CsvMode.RFC4180,
        IgnoreBlankLines = true,
    };

    /// <summary>The rows, each with the problems that kept it from being read.</summary>
    /// <exception cref="OperatorException">The file is missing, has no header, lacks a column or has one that is unknown.</exception>
    public static IEnumerable<(CsvRow Row, IReadOnlyList<Problem> Problems)> Read(string file, CsvImport import)
    {
        using var text = Open(file);
        using var reader = new CsvReader(text, Configuration);
        var header = Header(reader, file, import);
        while (true)
        {
            var line = reader.Parser.RawRow + 1;
            var problem = Advance(reader, out var more);
            if (!more && problem is null) yield break;

            var cells = problem is null ? header.Select((column, index) => (column, value: Cell(reader, index))).ToList() : [];
            var row = new CsvRow(line, cells.ToDictionary(cell => cell.column, cell => FieldRules.Clean(CsvCells.Restore(cell.value)), StringComparer.Ordinal));
            yield return (row, problem is null ? [.. Problems(reader, header, cells)] : [problem]);
            if (!more) yield break;
        }
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file, Encoding.UTF8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException("Import.NoFile", file, exception.Message);
        }
    }

    private static string[] Header(CsvReader reader, string file, CsvImport import)
    {
        if (Advance(reader, out var more) is not null) throw new OperatorException("Mapping.CellTooLong", file, "1");
        if (!more || !reader.ReadHeader() || reader.HeaderRecord is not { } header) throw new OperatorException("Import.Empty", file);

        string[] columns = [.. header.Select(column => column.Trim())];
        if (columns.Except(import.Columns).ToList() is { Count: > 0 } unknown)
            throw new OperatorException("Import.UnknownColumns", file, string.Join(", ", unknown), string.Join(", ", import.Columns));
        if (import.Required.Except(columns).ToList() is { Count: > 0 } missing)
            throw new OperatorException("Import.MissingColumns", file, string.Join(", ", missing));
        if (columns.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new OperatorException("Import.ColumnTwice", file, twice.Key);
        return columns;
    }

    private static Problem? Advance(CsvReader reader, out bool more)
    {
        try
        {
            more = reader.Read();
            return null;
        }
        catch (MaxFieldSizeException)
        {
            // Where the cell ends is unknown, so nothing after it can be trusted.
            more = false;
            return new Problem("", "CellTooLong", LongestCell);
        }
    }

    private static string? Cell(CsvReader reader, int index) => index < reader.Parser.Count ? reader.Parser[index] : null;

    private static IEnumerable<Problem> Problems(CsvReader reader, string[] header, List<(string Column, string? Value)> cells)
    {
        if (reader.Parser.Count != header.Length) yield return new Problem("", "Ragged", reader.Parser.Count, header.Length);
        foreach (var (column, value) in cells)
            if (value?.Contains('\uFFFD', StringComparison.Ordinal) == true) yield return new Problem(column, "NotUtf8");
    }
}
