using BoycottDirectory.Shell;

namespace BoycottDirectory.Campaigns;

/// <summary>What a reader asks the list of campaigns for.</summary>
public sealed record CampaignFilter : ListFilter
{
    /// <summary>One of <see cref="CampaignRules.Kinds"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>One of <see cref="CampaignRules.Statuses"/>.</summary>
    public string? Status { get; init; }

    /// <summary>A country in which a committee works on it.</summary>
    public string? Country { get; init; }

    public static IReadOnlyList<string> Sorts { get; } = ["name", "newest"];

    protected override string Path => "/campaigns";

    protected override IEnumerable<KeyValuePair<string, string?>> Parameters => [new("status", Status), new("kind", Kind), new("country", Country)];

    /// <summary>Reads the filter; parameters whose values mean nothing are left out and told by the reader.</summary>
    public static CampaignFilter Read(QueryReader reader, Func<string, bool> isCountry) => new()
    {
        Query = reader.Text,
        Kind = reader.Known("kind", CampaignRules.Kinds.Contains),
        Status = reader.Known("status", CampaignRules.Statuses.Contains),
        Country = reader.Known("country", value => isCountry(value.ToUpperInvariant()))?.ToUpperInvariant(),
        Sort = reader.Known("sort", Sorts.Contains),
        Page = reader.Page,
    };
}
