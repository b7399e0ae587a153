using BoycottDirectory.Shell;

namespace BoycottDirectory.Campaigns;

/// <summary>One line of the answer to "who works on what, where": a committee, what it does, the campaign and the target.</summary>
public sealed record Work
{
    public string CommitteeSlug { get; init; } = "";

    public string? CommitteeName { get; init; }

    public string? CommitteeOtherName { get; init; }

    /// <summary>One of <see cref="CampaignRules.Roles"/> or <see cref="PositionEdits.Verbs"/>.</summary>
    public string What { get; init; } = "";

    public string? CampaignSlug { get; init; }

    public string? CampaignName { get; init; }

    public string? CampaignOtherName { get; init; }

    public string? TargetSlug { get; init; }

    public string? TargetName { get; init; }

    public string? TargetOtherName { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null for a body of no one country.</summary>
    public string? Country { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }
}

/// <summary>What a reader asks the table of work for; each filter pivots it.</summary>
public sealed record WorkFilter : ListFilter
{
    public string? Country { get; init; }

    /// <summary>A campaign's slug.</summary>
    public string? Campaign { get; init; }

    /// <summary>A target's slug.</summary>
    public string? Target { get; init; }

    /// <summary>A committee's slug.</summary>
    public string? Committee { get; init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public string? Role { get; init; }

    /// <summary>What committees do.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. CampaignRules.Roles, .. PositionEdits.Verbs];

    public static IReadOnlyList<string> Sorts { get; } = ["committee", "target", "country"];

    protected override string Path => "/who";

    protected override IEnumerable<KeyValuePair<string, string?>> Parameters =>
        [new("country", Country), new("campaign", Campaign), new("target", Target), new("committee", Committee), new("role", Role)];

    /// <summary>Reads the filter; parameters whose values mean nothing are left out and told by the reader.</summary>
    public static WorkFilter Read(QueryReader reader, Func<string, bool> isCountry, WorkNames names) => new()
    {
        Query = reader.Text,
        Country = reader.Known("country", value => isCountry(value.ToUpperInvariant()))?.ToUpperInvariant(),
        Campaign = reader.Known("campaign", names.Campaigns.ContainsKey),
        Target = reader.Known("target", names.Targets.ContainsKey),
        Committee = reader.Known("committee", names.Committees.ContainsKey),
        Role = reader.Known("role", Roles.Contains),
        Sort = reader.Known("sort", Sorts.Contains),
        Page = reader.Page,
    };
}

/// <summary>What those who work and what they work on are called in the page's language, by slug.</summary>
public sealed record WorkNames(
    IReadOnlyDictionary<string, string> Committees, IReadOnlyDictionary<string, string> Campaigns, IReadOnlyDictionary<string, string> Targets);
