using System.Text.Json.Nodes;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Writing;

/// <summary>A kind of entry as it is written: one table of fields makes its form.</summary>
public sealed record WritingKind
{
    /// <summary>The kind of its revisions.</summary>
    public required string Kind { get; init; }

    /// <summary>What belongs to no language and comes first stands above the columns, the rest below them.</summary>
    public required IReadOnlyList<WritingField> Fields { get; init; }

    /// <summary>What stands for the entry in submissions, from its snapshot.</summary>
    public required Func<JsonObject, string> Slug { get; init; }

    /// <summary>A snapshot written as revisions keep it.</summary>
    public required Func<string, string> Canonical { get; init; }

    /// <summary>The page where readers see it, from the address key and the snapshot; null where it has none of its own.</summary>
    public Func<string, JsonObject, string>? Page { get; init; }

    /// <summary>Whether its texts say which language they were written in.</summary>
    public bool MarksOrigin { get; init; } = true;

    public IEnumerable<WritingField> Above => Fields.TakeWhile(one => !one.HasLanguage);

    public IEnumerable<WritingField> Words => Fields.Where(one => one.HasLanguage);

    public IEnumerable<WritingField> Below => Fields.SkipWhile(one => !one.HasLanguage).Where(one => !one.HasLanguage);

    /// <summary>The field of the form, by its name there, that a problem of the kind's rules is about; null when it is about the whole.</summary>
    public string? FieldOf(string problem)
    {
        if (Fields.FirstOrDefault(field => !field.HasLanguage && field.Owns(problem)) is { } fact) return fact.Path;

        foreach (var lang in SiteLanguage.All)
            if (problem.EndsWith("_" + lang, StringComparison.Ordinal) && Words.FirstOrDefault(field => field.Owns(problem[..^3])) is { } word) return word.In(lang);
        return null;
    }

    internal static Func<string, string> AsRead<T>() => snapshot => Snapshots.Write(Snapshots.Read<T>(snapshot));

    internal static Func<JsonObject, string> Joined(params string[] names) => entry => string.Join('/', names.Select(name => entry[name]?.ToString() ?? ""));
}
