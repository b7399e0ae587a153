using BoycottDirectory.Decisions;

namespace BoycottDirectory.Committees;

/// <summary>
/// A committee as it leaves for machines. The entry is its current revision, which holds all that is public about it in both languages and
/// nothing else, so that an export cannot carry what a revision may not.
/// </summary>
public sealed record CommitteeRecord
{
    internal const string Columns = """
        c.slug, r.snapshot, c.latitude, c.longitude, c.location_precision, c.safety_mode, c.listed_at, c.revised_at, c.revision
        """;

    internal const string Join = "join revisions r on r.kind = 'committee' and r.entry_id = c.id and r.number = c.revision";

    private CommitteeEntry? entry;

    public string Slug { get; init; } = "";

    public string Snapshot { get; init; } = "";

    /// <summary>In degrees of WGS 84, at the finest a city's.</summary>
    public double? Latitude { get; init; }

    /// <inheritdoc cref="Latitude"/>
    public double? Longitude { get; init; }

    public string? LocationPrecision { get; init; }

    public string SafetyMode { get; init; } = "open";

    public DateTimeOffset ListedAt { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    public long Revision { get; init; }

    /// <summary>The public entry. One of a committee in a safety mode names no place finer than its country.</summary>
    public CommitteeEntry Entry => entry ??= IsOpen ? Snapshots.Read<CommitteeEntry>(Snapshot) : WithoutPlace(Snapshots.Read<CommitteeEntry>(Snapshot));

    /// <summary>Where it is, as longitude and latitude; null when that is unknown or not to be shown.</summary>
    public (double Longitude, double Latitude)? Position => IsOpen && Longitude is { } longitude && Latitude is { } latitude ? (longitude, latitude) : null;

    private bool IsOpen => SafetyMode == "open";

    /// <summary>The entry with no place finer than its country.</summary>
    internal static CommitteeEntry WithoutPlace(CommitteeEntry entry) => entry with
    {
        Texts = new(entry.Texts.ToDictionary(text => text.Key, text => text.Value with { Locality = null }, StringComparer.Ordinal), StringComparer.Ordinal),
    };
}
