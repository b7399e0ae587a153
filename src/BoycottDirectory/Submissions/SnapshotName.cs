using System.Text.Json;

namespace BoycottDirectory.Submissions;

/// <summary>Finds the name of an entry of any kind.</summary>
public static class SnapshotName
{
    /// <summary>The name in a language or else in another; null when the snapshot has none.</summary>
    public static string? Of(string? snapshot, string? lang)
    {
        if (snapshot is null) return null;

        using var document = JsonDocument.Parse(snapshot);
        if (!document.RootElement.TryGetProperty("texts", out var texts) || texts.ValueKind != JsonValueKind.Object) return null;

        var names = texts.EnumerateObject()
            .Where(text => text.Value.ValueKind == JsonValueKind.Object && text.Value.TryGetProperty("name", out _))
            .ToDictionary(text => text.Name, text => text.Value.GetProperty("name").GetString(), StringComparer.Ordinal);
        return names.GetValueOrDefault(lang ?? "") ?? names.Values.FirstOrDefault();
    }
}
