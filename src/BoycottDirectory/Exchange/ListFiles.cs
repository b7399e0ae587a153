using System.Text.Json;

namespace BoycottDirectory.Exchange;

/// <summary>Lists as files. Rows go out as they are read, however many there are.</summary>
public static class ListFiles
{
    /// <summary>A list as CSV with the columns of its export.</summary>
    public static Task<IResult> Csv(HttpContext http, CsvExport export, IAsyncEnumerable<IReadOnlyList<string?>> rows) =>
        Csv(http, export.Kind, export.Columns, rows);

    /// <summary>A table as CSV.</summary>
    public static async Task<IResult> Csv(HttpContext http, string name, IReadOnlyList<CsvColumn> columns, IAsyncEnumerable<IReadOnlyList<string?>> rows)
    {
        http.Response.NameFile(DataFiles.Csv, name + ".csv");
        var csv = new CsvOutput(http.Response.BodyWriter);
        await csv.WriteHeader(columns, http.RequestAborted);
        await foreach (var row in rows.WithCancellation(http.RequestAborted)) await csv.WriteRow(row, http.RequestAborted);
        await csv.Flush(http.RequestAborted);
        return Results.Empty;
    }

    /// <summary>A list as JSON.</summary>
    /// <param name="http">The request.</param>
    /// <param name="type">The media type.</param>
    /// <param name="head">Writes the members before the list.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="items">The items.</param>
    public static async Task<IResult> Json<T>(HttpContext http, string type, Action<Utf8JsonWriter> head, string list, IAsyncEnumerable<T> items)
    {
        http.Response.ContentType = type;
        await JsonFormat.WriteList(http.Response.BodyWriter, head, list, items, http.RequestAborted);
        return Results.Empty;
    }
}
