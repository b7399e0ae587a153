using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BoycottDirectory.Exchange;

/// <summary>JSON for programs: names in snake_case, absent values left out, Arabic as letters.</summary>
public static class JsonFormat
{
    private const int Handful = 32 * 1024;

    // Served as application/json with nosniff, never inside HTML: letters need no escapes there, and stay readable.
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A list for an answer, from which an empty one is left out.</summary>
    public static IReadOnlyList<T>? OrNone<T>(this IReadOnlyList<T> list) => list.Count > 0 ? list : null;

    /// <summary>
    /// Writes an object whose last member is a list, item by item; what is written is handed on every few kilobytes, so that a list of any
    /// length needs no more memory than one item.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="head">Writes the members before the list.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="items">The items.</param>
    /// <param name="cancellation">Ends the work when nobody reads any longer.</param>
    public static async Task WriteList<T>(PipeWriter output, Action<Utf8JsonWriter> head, string list, IAsyncEnumerable<T> items, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Options.Encoder });
        json.WriteStartObject();
        head(json);
        json.WriteStartArray(list);
        var handed = 0L;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            JsonSerializer.Serialize(json, item, Options);
            if (json.BytesCommitted + json.BytesPending - handed < Handful) continue;

            handed = json.BytesCommitted + json.BytesPending;
            json.Flush();
            var result = await output.FlushAsync(cancellation);
            if (result.IsCompleted) throw new OperationCanceledException(cancellation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        await output.FlushAsync(cancellation);
    }
}
