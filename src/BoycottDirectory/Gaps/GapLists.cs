namespace BoycottDirectory.Gaps;

/// <summary>The lists of entries that lack something, for editors: whatever the language of the page, and all of them.</summary>
public static class GapLists
{
    internal static IReadOnlyDictionary<string, GapList> All { get; } = new Dictionary<string, GapList>(StringComparer.Ordinal)
    {
        ["stale"] = new("age", "committee", $"{GapQueries.CommitteesShown} and (c.confirmed_at is null or c.confirmed_at < @AgeingSince)"),
        ["hidden"] = new("age", "committee", "c.visibility = 'public' and c.confirmed_at < @ShownSince"),
        ["claims-to-review"] = new("age", "claim", "c.state in ('current', 'disputed') and c.review_by < @Today"),
        ["targets-without-campaign"] = new("coverage", "target", GapQueries.WithoutCampaign),
        ["campaigns-without-committee"] = new("coverage", "campaign", GapQueries.WithoutCommittee),
        ["committees-without-source"] = new("coverage", "committee", "c.visibility = 'public' and not exists (select 1 from committee_sources x where x.committee_id = c.id)"),
        ["committee-names"] = new("language", "committee", $"{GapQueries.CommitteesShown} and {InOne("committee", "name")}"),
        ["committee-descriptions"] = new("language", "committee", $"{GapQueries.CommitteesShown} and {InOne("committee", "description")}"),
        ["target-names"] = new("language", "target", $"c.status <> 'no_live_claim' and {InOne("target", "name")}"),
        ["campaign-names"] = new("language", "campaign", InOne("campaign", "name")),
        ["claim-statements"] = new("language", "claim", InOne("claim", "statement")),
    };

    /// <summary>The keys of a group's lists.</summary>
    public static IEnumerable<string> In(string group) => All.Where(list => list.Value.Group == group).Select(list => list.Key);

    /// <summary>The kind of the entries of a list; null when there is no such list.</summary>
    public static string? KindOf(string key) => All.GetValueOrDefault(key)?.Kind;

    private static string InOne(string kind, string column) => $"(select count(*) from {kind}_texts x where x.{kind}_id = c.id and x.{column} is not null) = 1";
}

/// <summary>A list.</summary>
/// <param name="Group">The heading under which the workspace shows it.</param>
/// <param name="Kind">The kind of entry.</param>
/// <param name="Condition">What its row <c>c</c> is; a fixed text.</param>
internal sealed record GapList(string Group, string Kind, string Condition);
