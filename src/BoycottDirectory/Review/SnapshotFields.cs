using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BoycottDirectory.Review;

/// <summary>A snapshot as fields by their paths (<c>texts.ar.name</c>), each with its text; a list is one field, written as JSON.</summary>
public static class SnapshotFields
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields in the order of the snapshot.</summary>
    public static IReadOnlyDictionary<string, string> Of(string? snapshot)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (snapshot is not null && JsonNode.Parse(snapshot) is JsonObject root) Walk(root, "", fields);
        return fields;
    }

    /// <summary>Whether a field is a list, which is taken over as a whole and not typed.</summary>
    public static bool IsList(string value) => value.StartsWith('[') && value.EndsWith(']');

    /// <summary>The snapshot with some fields changed; an empty text takes a field away. Without any difference it comes back as it is, to the letter.</summary>
    public static string Apply(string snapshot, IReadOnlyDictionary<string, string> changes)
    {
        var before = Of(snapshot);
        var different = changes.Where(change => (before.GetValueOrDefault(change.Key) ?? "") != change.Value).ToList();
        if (different.Count == 0) return snapshot;

        var root = (JsonObject)JsonNode.Parse(snapshot)!;
        foreach (var (path, value) in different) Set(root, path.Split('.'), value);
        return root.ToJsonString(Written);
    }

    private static void Walk(JsonObject element, string path, Dictionary<string, string> fields)
    {
        foreach (var (name, value) in element)
        {
            var here = path.Length == 0 ? name : $"{path}.{name}";
            if (value is JsonObject inner) Walk(inner, here, fields);
            else if (value is JsonArray list) fields[here] = list.ToJsonString(Written);
            else if (value is not null) fields[here] = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        }
    }

    private static void Set(JsonObject root, string[] path, string value)
    {
        var place = root;
        foreach (var step in path[..^1])
        {
            if (place[step] is not JsonObject) place[step] = new JsonObject();
            place = (JsonObject)place[step]!;
        }

        var old = place[path[^1]]?.GetValueKind();
        if (value.Length == 0) place.Remove(path[^1]);
        else place[path[^1]] = old is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Array || (old is null && IsList(value)) ? Parsed(value) : JsonValue.Create(value);
    }

    // A number that is none stays a text, which the kind's own reading refuses.
    private static JsonNode? Parsed(string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }
}
