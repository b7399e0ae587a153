using BoycottDirectory.Committees;

namespace BoycottDirectory.Network;

/// <summary>Committees and the links between them.</summary>
/// <param name="Members">The committees, by name.</param>
/// <param name="Links">The links; both ends are among the members.</param>
public sealed record CommitteeNetwork(IReadOnlyList<CommitteeCard> Members, IReadOnlyList<NetworkLink> Links)
{
    /// <summary>The member at a slug.</summary>
    public CommitteeCard Member(string slug) => Members.First(member => member.Slug == slug);
}

/// <summary>A link that a network shows.</summary>
public sealed record NetworkLink
{
    public string FromSlug { get; init; } = "";

    public string ToSlug { get; init; } = "";

    /// <summary>One of <see cref="AffiliationRules.Kinds"/>.</summary>
    public string Kind { get; init; } = "";

    public string? Since { get; init; }

    /// <summary>What the first committee says of it, as in <see cref="AffiliationEntry.FromState"/>.</summary>
    public string? FromState { get; init; }

    public string? ToState { get; init; }

    public bool ConfirmedByBoth => FromState == "confirmed" && ToState == "confirmed";
}
