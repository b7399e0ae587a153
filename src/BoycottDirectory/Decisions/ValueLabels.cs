namespace BoycottDirectory.Decisions;

/// <summary>What the values of one kind's snapshots are called in the page's language. Each feature registers its own.</summary>
/// <param name="Kind">The kind of the revisions.</param>
/// <param name="Of">The words for the value at a field's path; the value itself where it needs none.</param>
public sealed record KindLabels(string Kind, Func<string, string, string> Of);

/// <summary>Names the values of every kind's snapshots: a reader of changes should meet words, not the codes that are stored.</summary>
public sealed class ValueLabels(IEnumerable<KindLabels> kinds)
{
    private readonly Dictionary<string, KindLabels> kinds = kinds.ToDictionary(labels => labels.Kind, StringComparer.Ordinal);

    /// <summary>The words for a value.</summary>
    /// <param name="kind">The kind of the revision; of an unknown one values stand as they are stored.</param>
    /// <param name="field">The field's path in the snapshot.</param>
    /// <param name="value">The value as the snapshot says it.</param>
    public string Of(string? kind, string field, string value) => kind is not null && kinds.TryGetValue(kind, out var labels) ? labels.Of(field, value) : value;
}
