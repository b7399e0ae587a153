using BoycottDirectory.Shell;

namespace BoycottDirectory.Targets;

/// <summary>What a reader asks the list of targets for.</summary>
public sealed record TargetFilter : ListFilter
{
    /// <summary>One of <see cref="TargetStatus.All"/> without the last: what no source supports is in no list.</summary>
    public string? Status { get; init; }

    /// <summary>A code of <see cref="Claims.Reasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The code of a published list that names it.</summary>
    public string? List { get; init; }

    /// <summary>The country of its seat.</summary>
    public string? Country { get; init; }

    /// <summary>The slug of a campaign on it.</summary>
    public string? Campaign { get; init; }

    /// <summary>One of <see cref="TargetRules.Classifications"/>.</summary>
    public string? Kind { get; init; }

    public static IReadOnlyList<string> Sorts { get; } = ["name", "newest"];

    public static IReadOnlyList<string> Statuses { get; } = [.. TargetStatus.All.Where(status => status != TargetStatus.NoLiveClaim)];

    protected override string Path => "/targets";

    protected override IEnumerable<KeyValuePair<string, string?>> Parameters =>
        [new("status", Status), new("reason", Reason), new("list", List), new("campaign", Campaign), new("country", Country), new("kind", Kind)];

    /// <summary>Reads the filter; parameters whose values mean nothing are left out and told by the reader.</summary>
    /// <param name="reader">The address.</param>
    /// <param name="isCountry">Whether there is such a country.</param>
    /// <param name="names">The names of lists and campaigns, which tell those that exist.</param>
    public static TargetFilter Read(QueryReader reader, Func<string, bool> isCountry, FilterNames names) => new()
    {
        Query = reader.Text,
        Status = reader.Known("status", Statuses.Contains),
        Reason = reader.Known("reason", Claims.Reasons.All.Contains),
        List = reader.Known("list", names.Lists.ContainsKey),
        Campaign = reader.Known("campaign", names.Campaigns.ContainsKey),
        Country = reader.Known("country", value => isCountry(value.ToUpperInvariant()))?.ToUpperInvariant(),
        Kind = reader.Known("kind", TargetRules.Classifications.Contains),
        Sort = reader.Known("sort", Sorts.Contains),
        Page = reader.Page,
    };
}

/// <summary>What lists and campaigns are called in the page's language, by code and slug.</summary>
public sealed record FilterNames(IReadOnlyDictionary<string, string> Lists, IReadOnlyDictionary<string, string> Campaigns);
