using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Writing;

/// <summary>An entry as the fields of a form, by their names, and back.</summary>
public static class EntryForm
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names of a field in the form: one, or one a language.</summary>
    public static IEnumerable<string> Names(WritingField field) => field.HasLanguage ? SiteLanguage.All.Select(field.In) : [field.Path];

    /// <summary>What the form shows of an entry.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="snapshot">The entry; null for a new one.</param>
    /// <param name="hidden">What of it is private, as JSON.</param>
    public static Dictionary<string, string> Fill(WritingKind kind, string? snapshot, string? hidden = null)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var (entry, beside) = (Parse(snapshot), Parse(hidden));
        foreach (var field in kind.Fields)
            foreach (var name in Names(field))
                Fill(values, field, name, field.IsPrivate ? beside[name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]] : At(entry, name));
        return values;
    }

    /// <summary>The entry that a form makes of another.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="onto">The entry that the form was opened with; null for none. What the form may not change stays as it is there.</param>
    /// <param name="values">The fields of the form.</param>
    /// <param name="mayChange">Which fields it may change.</param>
    public static string Compose(WritingKind kind, string? onto, IReadOnlyDictionary<string, string> values, Func<WritingField, bool> mayChange)
    {
        var entry = Parse(onto);
        var open = kind.Fields.Where(field => !field.IsPrivate && (onto is null || !field.Fixed) && (mayChange(field) || (onto is null && field.Needed)) && !IsTooLong(entry, field)).ToList();
        foreach (var field in open)
            foreach (var name in Names(field))
                Set(entry, name, Node(field, name, values));
        // What has no words of its own is not there: a language, a listing, an answer.
        foreach (var lang in SiteLanguage.All)
            if (entry["texts"] is JsonObject texts && texts[lang] is JsonObject words && !words.Any(word => word.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String)) texts.Remove(lang);
        foreach (var part in new[] { "listing", "reply" })
            if (entry[part] is JsonObject inner && IsEmpty(inner)) entry.Remove(part);
        return entry.ToJsonString(Written);
    }

    /// <summary>What is private of the entry, as JSON; null where its kind has nothing private.</summary>
    public static string? Private(WritingKind kind, IReadOnlyDictionary<string, string> values)
    {
        var fields = kind.Fields.Where(field => field.IsPrivate).ToList();
        if (fields.Count == 0) return null;

        var hidden = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var lang in SiteLanguage.All)
            foreach (var field in fields)
                if (FieldRules.Clean(values.GetValueOrDefault(field.In(lang))) is { } value) hidden[lang] = value;
        return JsonSerializer.Serialize(hidden, Written);
    }

    /// <summary>How many rows of a list a form has.</summary>
    public static int RowCount(string name, IReadOnlyDictionary<string, string> values) => values.Keys
        .Where(key => key.StartsWith(name + "[", StringComparison.Ordinal))
        .Select(key => int.TryParse(key[(name.Length + 1)..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < MostRead ? row + 1 : 0)
        .DefaultIfEmpty().Max();

    /// <summary>The most rows of a list that a form shows to be written. A longer list is left alone.</summary>
    public const int MostRows = 80;

    // What is typed beyond is still read, so that nothing is lost; a form has an end all the same.
    private const int MostRead = 400;

    /// <summary>Whether a list of an entry is too long to be written in a form.</summary>
    public static bool IsTooLong(JsonObject entry, WritingField field) => field.Shape == FieldShape.Rows && At(entry, field.Path) is JsonArray { Count: > MostRows };

    /// <summary>What stands at a path, or null.</summary>
    public static JsonNode? At(JsonObject entry, string path)
    {
        JsonNode? node = entry;
        foreach (var step in path.Split('.')) node = (node as JsonObject)?[step];
        return node;
    }

    /// <summary>A snapshot to look into; nothing where there is none.</summary>
    public static JsonObject Parse(string? snapshot) => snapshot is null ? [] : JsonNode.Parse(snapshot) as JsonObject ?? [];

    private static void Fill(Dictionary<string, string> values, WritingField field, string name, JsonNode? node)
    {
        if (field.Shape == FieldShape.Ticks) foreach (var option in (node as JsonArray ?? []).Select(item => item?.ToString())) values[$"{name}:{option}"] = "on";
        else if (field.Shape == FieldShape.Rows)
        {
            foreach (var (row, item) in (node as JsonArray ?? []).Index())
                foreach (var column in field.Columns) Fill(values, column, $"{name}[{row}].{column.Path}", column.Path.Length == 0 ? item : (item as JsonObject)?[column.Path]);
        }
        else if (field.Shape == FieldShape.Tick)
        {
            if (node?.GetValueKind() == JsonValueKind.True) values[name] = "on";
        }
        else values[name] = node is JsonArray list ? string.Join('\n', list.Select(item => item?.ToString())) : node?.ToString() ?? "";
    }

    private static JsonNode? Node(WritingField field, string name, IReadOnlyDictionary<string, string> values)
    {
        var text = FieldRules.Clean(values.GetValueOrDefault(name)?.ReplaceLineEndings("\n"));
        return field.Shape switch
        {
            FieldShape.Tick => JsonValue.Create(text == "on"),
            FieldShape.Number => text is null ? null : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text),
            FieldShape.Ticks => Array(field.Options.Where(option => values.ContainsKey($"{name}:{option}")).Select(option => JsonValue.Create(option))),
            FieldShape.Lines => Array((text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonValue.Create(line))),
            FieldShape.Rows => Array(Enumerable.Range(0, RowCount(name, values)).Select(row => Row(field, $"{name}[{row}].", values))),
            _ => text is not null ? JsonValue.Create(text) : field.Needed ? JsonValue.Create("") : null,
        };
    }

    // A row in which nothing is written is none.
    private static JsonNode? Row(WritingField field, string prefix, IReadOnlyDictionary<string, string> values)
    {
        if (field.Columns.All(column => FieldRules.Clean(values.GetValueOrDefault(prefix + column.Path)) is null)) return null;
        if (field.Columns[0].Path.Length == 0) return Node(field.Columns[0], prefix, values);

        var row = new JsonObject();
        foreach (var column in field.Columns) Set(row, column.Path, Node(column, prefix + column.Path, values));
        return row;
    }

    private static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items.Where(item => item is not null)];

    private static void Set(JsonObject entry, string path, JsonNode? value)
    {
        var steps = path.Split('.');
        var place = entry;
        foreach (var step in steps[..^1])
        {
            if (place[step] is not JsonObject)
            {
                if (value is null) return;
                place[step] = new JsonObject();
            }

            place = (JsonObject)place[step]!;
        }

        if (value is null) place.Remove(steps[^1]);
        else place[steps[^1]] = value;
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        JsonObject inner => inner.All(part => IsEmpty(part.Value)),
        JsonArray list => list.Count == 0,
        _ => string.IsNullOrEmpty(node?.ToString()),
    };
}
