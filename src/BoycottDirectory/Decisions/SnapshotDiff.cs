using System.Text.Json;

namespace BoycottDirectory.Decisions;

/// <summary>A field of an entry before and after a change.</summary>
/// <param name="Field">The path in the snapshot, such as <c>texts.ar.name</c>.</param>
/// <param name="Before">The value before, null where there was none.</param>
/// <param name="After">The value after, null where there is none.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>Compares snapshots field by field.</summary>
public static class SnapshotDiff
{
    /// <summary>What changed from one snapshot to the next, in the order of the fields; a null <paramref name="before"/> is an entry that did not exist.</summary>
    public static IReadOnlyList<FieldChange> Between(string? before, string after)
    {
        var old = before is null ? [] : Fields(before);
        var now = Fields(after);
        return [.. old.Keys.Union(now.Keys).Select(field => new FieldChange(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field)))
            .Where(change => change.Before != change.After)];
    }

    private static Dictionary<string, string?> Fields(string snapshot)
    {
        using var document = JsonDocument.Parse(snapshot);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        Walk(document.RootElement, "", fields);
        return fields;
    }

    private static void Walk(JsonElement element, string path, Dictionary<string, string?> fields)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject()) Walk(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", fields);
            return;
        }

        // A list is one value: its items move too easily for comparing them one by one to be readable.
        var value = element.ValueKind == JsonValueKind.Array ? string.Join(" | ", element.EnumerateArray().Select(Item)) : element.ToString();
        if (value.Length > 0) fields[path] = value;
    }

    private static string Item(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? string.Join(": ", item.EnumerateObject().Select(property => property.Value.ToString())) : item.ToString();
}
