using BoycottDirectory.Shell;

namespace BoycottDirectory.Committees;

/// <summary>What a reader asks the list of committees for.</summary>
public sealed record CommitteeFilter : ListFilter
{
    public string? Country { get; init; }

    public string? Kind { get; init; }

    public string? Language { get; init; }

    public string? Scope { get; init; }

    /// <summary><c>fresh</c>, <c>ageing</c> or <c>stale</c>.</summary>
    public string? Freshness { get; init; }

    public static IReadOnlyList<string> Sorts { get; } = ["name", "newest", "confirmed"];

    public static IReadOnlyList<string> FreshnessValues { get; } = ["fresh", "ageing", "stale"];

    protected override string Path => "/committees";

    protected override IEnumerable<KeyValuePair<string, string?>> Parameters =>
        [new("country", Country), new("kind", Kind), new("language", Language), new("scope", Scope), new("freshness", Freshness)];
}
