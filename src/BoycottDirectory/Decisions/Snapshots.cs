using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BoycottDirectory.Decisions;

/// <summary>Entries as JSON: the same entry always gives the same text, so that texts can be compared instead of entries.</summary>
public static class Snapshots
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>How snapshots are written, for those that change their JSON.</summary>
    internal static JsonSerializerOptions Written => Options;

    public static string Write<T>(T entry) => JsonSerializer.Serialize(entry, Options);

    /// <exception cref="JsonException">The text is not a snapshot of <typeparamref name="T"/>.</exception>
    public static T Read<T>(string snapshot) => JsonSerializer.Deserialize<T>(snapshot, Options)!;
}
