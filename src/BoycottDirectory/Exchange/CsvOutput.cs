using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace BoycottDirectory.Exchange;

/// <summary>
/// Writes CSV (RFC 4180, UTF-8 with a byte order mark, without which spreadsheet programs garble Arabic) row by row. What is written is handed
/// on every few kilobytes, so that a file of any length needs no more memory than one row.
/// </summary>
public sealed class CsvOutput(PipeWriter output)
{
    private const int Handful = 32 * 1024;
    private int waiting;

    /// <summary>Writes the byte order mark and the names of the columns. Call it once, first.</summary>
    public async Task WriteHeader(IEnumerable<CsvColumn> columns, CancellationToken cancellation)
    {
        output.Write(Encoding.UTF8.Preamble);
        await WriteRow([.. columns.Select(column => column.Name)], cancellation);
    }

    /// <summary>Writes a row; null is an empty cell.</summary>
    public async Task WriteRow(IReadOnlyList<string?> cells, CancellationToken cancellation)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) Write(",");
            if (cells[i] is { Length: > 0 } value) Write(Quote(CsvCells.Guard(value)));
        }

        Write("\r\n");
        if (waiting >= Handful) await Flush(cancellation);
    }

    /// <summary>Hands on what is left.</summary>
    public async Task Flush(CancellationToken cancellation)
    {
        waiting = 0;
        var result = await output.FlushAsync(cancellation);
        // The reader has gone: nobody wants the rest.
        if (result.IsCompleted) throw new OperationCanceledException(cancellation);
    }

    private void Write(string text) => waiting += (int)Encoding.UTF8.GetBytes(text, output);

    private static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 && value[0] != ' ' && value[^1] != ' ' ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
