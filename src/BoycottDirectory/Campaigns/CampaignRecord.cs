using BoycottDirectory.Decisions;

namespace BoycottDirectory.Campaigns;

/// <summary>A campaign as it leaves for machines: its current revision without the committees that are not public.</summary>
public sealed record CampaignRecord
{
    private CampaignEntry? entry;

    public string Slug { get; init; } = "";

    public string Snapshot { get; init; } = "";

    /// <summary>The slugs of its committees that are not public, separated by commas.</summary>
    public string? Hidden { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    public long Revision { get; init; }

    public CampaignEntry Entry => entry ??= Public(Snapshots.Read<CampaignEntry>(Snapshot), Hidden?.Split(',') ?? []);

    private static CampaignEntry Public(CampaignEntry all, string[] hidden) =>
        hidden.Length == 0 ? all : all with { Committees = [.. all.Committees.Where(part => !hidden.Contains(part.Committee))] };
}
