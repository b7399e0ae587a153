using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Submissions;

/// <summary>The kinds of further names, and how a file writes them.</summary>
public static class OtherNameRules
{
    public static IReadOnlyList<string> Kinds { get; } = ["alias", "acronym", "former", "romanisation", "misspelling", "ours"];

    public static IEnumerable<Problem> Check(OtherName other) =>
        [.. OneOf("other_names", other.Kind, Kinds), .. Length("other_names", other.Name, LongestName)];

    /// <summary>Reads <c>kind:lang:name</c>, or a bare name, which is an alias in the language of its script.</summary>
    public static OtherName Read(string item)
    {
        var parts = item.Split(':', 3);
        return parts.Length == 3 && Kinds.Contains(parts[0])
            ? new OtherName { Kind = parts[0], Lang = parts[1].Length == 0 ? null : parts[1], Name = parts[2].Trim() }
            : new OtherName { Kind = "alias", Lang = item.Any(letter => letter is >= '\u0600' and <= '\u06FF') ? "ar" : "en", Name = item };
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static string Write(OtherName other) => $"{other.Kind}:{other.Lang}:{other.Name}";
}
