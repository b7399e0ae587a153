using System.Text.Json;
using System.Text.RegularExpressions;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Holds a JSON value against a schema of an OpenAPI 3.1 document (JSON Schema 2020-12, as far as the document uses it).</summary>
public sealed class SchemaCheck(JsonElement document)
{
    // A keyword that says nothing about a value, or that is understood below; another one would go unchecked and so fails.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "$ref", "type", "properties", "required", "items", "additionalProperties", "enum", "oneOf", "anyOf", "pattern", "description", "format", "title", "default", "examples",
    };

    /// <summary>Where the value breaks the schema; empty when it keeps it. A member that the schema does not name breaks it.</summary>
    public IEnumerable<string> Faults(JsonElement schema, JsonElement value, string path = "$")
    {
        if (schema.ValueKind == JsonValueKind.True) yield break;
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var found = reference.GetString()![2..].Split('/').Aggregate(document, (node, step) => node.GetProperty(step));
            foreach (var fault in Faults(found, value, path)) yield return fault;
            yield break;
        }

        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Keywords.Contains(keyword.Name))) yield return $"{path}: unknown keyword {keyword.Name}";
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => Is(name, value))) yield return $"{path}: {value.ValueKind} is not {type}";
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) yield return $"{path}: {value} is not one of {values}";
        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            yield return $"{path}: {value} does not match {pattern}";
        foreach (var name in new[] { "oneOf", "anyOf" })
            if (schema.TryGetProperty(name, out var choices) && choices.EnumerateArray().All(choice => Faults(choice, value, path).Any())) yield return $"{path}: none of {name}";
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var fault in Members(schema, value, path)) yield return fault;
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            foreach (var fault in value.EnumerateArray().Index().SelectMany(item => Faults(items, item.Item, $"{path}[{item.Index}]"))) yield return fault;
    }

    private IEnumerable<string> Members(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _))) yield return $"{path}: {name} is missing";
        var known = schema.TryGetProperty("properties", out var properties);
        var others = schema.TryGetProperty("additionalProperties", out var additional);
        if (!known && !others) yield break;

        foreach (var member in value.EnumerateObject())
        {
            if (known && properties.TryGetProperty(member.Name, out var own))
                foreach (var fault in Faults(own, member.Value, $"{path}.{member.Name}")) yield return fault;
            else if (others)
                foreach (var fault in Faults(additional, member.Value, $"{path}.{member.Name}")) yield return fault;
            else yield return $"{path}: {member.Name} is not documented";
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}
