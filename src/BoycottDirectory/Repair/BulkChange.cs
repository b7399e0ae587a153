using System.Text.Json.Nodes;
using BoycottDirectory.Decisions;
using BoycottDirectory.Review;

namespace BoycottDirectory.Repair;

/// <summary>Which entries a bulk edit is about; what is null does not matter.</summary>
/// <param name="Kind">One of <see cref="MergeQueries.Kinds"/>.</param>
public sealed record BulkFilter(string Kind)
{
    public string? Country { get; init; }

    public string? Status { get; init; }

    public string? Classification { get; init; }

    /// <summary>The slugs that words found; null when nothing was searched for.</summary>
    public IReadOnlyList<string>? Found { get; init; }
}

/// <summary>One change of many entries.</summary>
/// <param name="Do">One of <see cref="All"/>.</param>
/// <param name="Value">The new value; null for <c>archive</c>.</param>
public sealed record BulkChange(string Do, string? Value)
{
    public const string Archive = "archive";

    public static IReadOnlyList<string> All { get; } = ["country", "status", "source", Archive];

    /// <summary>Whether a kind has what is to be changed.</summary>
    public bool Fits(string kind) => Do switch { "country" => kind is "committee" or "target", "status" => kind is "committee" or "campaign", "source" or Archive => true, _ => false };

    /// <summary>An entry with the change made; as it was, to the letter, where it changes nothing.</summary>
    public string In(string snapshot)
    {
        if (Do is "country" or "status") return SnapshotFields.Apply(snapshot, new Dictionary<string, string>(StringComparer.Ordinal) { [Do] = Value ?? "" });
        if (Do != "source" || Value is null) return snapshot;

        var entry = (JsonObject)JsonNode.Parse(snapshot)!;
        if (entry["sources"] is not JsonArray sources) entry["sources"] = sources = [];
        if (sources.Any(source => source!.ToString() == Value)) return snapshot;

        sources.Add(Value);
        return entry.ToJsonString(Snapshots.Written);
    }
}

/// <summary>A line of a bulk edit's preview.</summary>
/// <param name="Entry">The entry as it is.</param>
/// <param name="Result">The entry as it will be; the same where it is archived.</param>
/// <param name="Problems">What keeps it from being changed.</param>
public sealed record BulkRow(RepairEntry Entry, string Result, IReadOnlyList<Submissions.Problem> Problems);
