using System.Text.Json;
using System.Text.Json.Nodes;
using BoycottDirectory.Languages;
using BoycottDirectory.Review;

namespace BoycottDirectory.Writing;

/// <summary>
/// A form that was filled from an older entry, brought together with the entry as others have changed it since. What contradicts nothing is taken over; where both changed the same
/// field, the field shows what is there now, and what was typed stands beside it (as <c>m:</c> and its path) until somebody chooses (<c>c:</c>).
/// </summary>
public static class Merged
{
    /// <summary>The fields of the form that follows.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="before">The entry that the form was filled from; null for none.</param>
    /// <param name="now">The entry as it is.</param>
    /// <param name="typed">The entry as the form has it.</param>
    /// <param name="values">The fields of the form.</param>
    public static Dictionary<string, string> Form(WritingKind kind, string? before, WrittenEntry now, string typed, IReadOnlyDictionary<string, string> values)
    {
        var merge = ThreeWay.Merge(before, now.Snapshot, typed);
        var form = EntryForm.Fill(kind, merge.Snapshot);
        TranslationMarks.Fill(form, merge.Snapshot);
        // What is no field of the snapshot stays as it was typed.
        foreach (var (name, value) in values)
            if (!form.ContainsKey(name) && !IsOfEntry(kind, name)) form[name] = value;
        foreach (var name in kind.Fields.Where(field => field.IsPrivate).SelectMany(EntryForm.Names))
            if (values.TryGetValue(name, out var value)) form[name] = value;
        foreach (var conflict in merge.Conflicts.Where(conflict => FieldOf(kind, conflict.Path).Field is not null)) form["m:" + conflict.Path] = conflict.Proposed;
        form["Revision"] = now.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return form;
    }

    /// <summary>The paths about which somebody has to choose.</summary>
    public static IReadOnlyList<string> Conflicts(IReadOnlyDictionary<string, string> values) =>
        [.. values.Keys.Where(key => key.StartsWith("m:", StringComparison.Ordinal)).Select(key => key[2..]).Order(StringComparer.Ordinal)];

    /// <summary>The entry after the choices; what is not chosen stays as the field has it, and so does what the form may not change.</summary>
    public static string Choose(WritingKind kind, string composed, IReadOnlyDictionary<string, string> values, Func<WritingField, bool> mayChange) => SnapshotFields.Apply(
        composed, Conflicts(values).Where(path => values.GetValueOrDefault("c:" + path) == "mine" && FieldOf(kind, path).Field is { Fixed: false, IsPrivate: false } field && mayChange(field))
            .ToDictionary(path => path, path => values["m:" + path], StringComparer.Ordinal));

    /// <summary>The field at a path of the snapshot, with its language.</summary>
    public static (WritingField? Field, string? Lang) FieldOf(WritingKind kind, string path)
    {
        if (kind.Fields.FirstOrDefault(field => field.Path == path) is { } fact) return (fact, null);

        foreach (var lang in SiteLanguage.All)
            if (kind.Words.FirstOrDefault(field => field.In(lang) == path) is { } word) return (word, lang);
        return (null, null);
    }

    /// <summary>A value as one reads it: a list is stored as JSON.</summary>
    public static string Readable(string value)
    {
        if (!SnapshotFields.IsList(value)) return value;

        try
        {
            return string.Join('\n', JsonNode.Parse(value)!.AsArray().Select(item => item is JsonObject record ? string.Join(", ", record.Select(part => part.Value?.ToString())) : item?.ToString()));
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static bool IsOfEntry(WritingKind kind, string name) =>
        kind.Fields.Where(field => !field.IsPrivate).SelectMany(EntryForm.Names).Any(path => name == path || name.StartsWith(path + "[", StringComparison.Ordinal) || name.StartsWith(path + ":", StringComparison.Ordinal));
}
