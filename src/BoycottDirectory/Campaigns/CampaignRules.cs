using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Campaigns;

/// <summary>The vocabularies of campaigns, and what one must be to be shown.</summary>
public sealed class CampaignRules(Countries countries, TimeProvider clock)
{
    public static IReadOnlyList<string> Kinds { get; } = ["boycott", "pressure", "divestment", "sanctions", "academic", "cultural", "support"];

    /// <summary><c>won</c> only where its goal was reached; <c>ended</c> says no more than that it is over.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["active", "paused", "ended", "won"];

    /// <summary>Named from the campaign: it is called by, coordinated by, joined by, endorsed by.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["called_by", "coordinates", "takes_part", "endorses"];

    public static IReadOnlyList<string> Verbs { get; } = ["boycott", "divest", "pressure", "sanction", "end_cooperation"];

    /// <summary>What a campaign of a kind asks for, where it does not say.</summary>
    public static string VerbOf(string kind) => kind switch
    {
        "boycott" => "boycott",
        "divestment" => "divest",
        "sanctions" => "sanction",
        "academic" or "cultural" => "end_cooperation",
        _ => "pressure",
    };

    /// <summary>All that is wrong with a campaign; empty when it may be shown.</summary>
    public IReadOnlyList<Problem> Check(CampaignEntry campaign) =>
    [
        .. Slug("slug", campaign.Slug),
        .. OneOf("kind", campaign.Kind, Kinds),
        .. OneOf("status", campaign.Status, Statuses),
        .. PartialDate("started", campaign.Started),
        .. PastDate("ended", campaign.Ended, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
        .. Order("ended", campaign.Started, campaign.Ended),
        .. WebAddress("website", campaign.Website),
        .. Words(campaign),
        .. campaign.Committees.SelectMany(Committee),
        .. campaign.Committees.Any(committee => committee.Role is "called_by" or "coordinates") ? Array.Empty<Problem>() : [new Problem("called_by", "NoCaller")],
        .. campaign.Targets.SelectMany(Target),
        .. campaign.Sources.Count == 0 ? [new Problem("sources", "NoSource")] : campaign.Sources.SelectMany(url => WebAddress("sources", url)),
    ];

    private static IEnumerable<Problem> Words(CampaignEntry campaign) =>
    [
        .. campaign.Texts.Values.Any(words => words.Name is not null) ? Array.Empty<Problem>() : [new Problem("name_en", "NoName")],
        .. campaign.Texts.Values.Any(words => words.Goal is not null) ? Array.Empty<Problem>() : [new Problem("goal_en", "NoGoal")],
        .. campaign.Status is "ended" or "won" && campaign.Texts.Values.All(words => words.Outcome is null) ? [new Problem("outcome_en", "NoOutcome")] : Array.Empty<Problem>(),
        .. campaign.Texts.SelectMany(text => Length($"name_{text.Key}", text.Value.Name, LongestName)),
        .. campaign.Texts.SelectMany(text => Markdown($"call_{text.Key}", text.Value.Call)),
        .. campaign.Texts.SelectMany(text => Markdown($"goal_{text.Key}", text.Value.Goal)),
        .. campaign.Texts.SelectMany(text => Markdown($"outcome_{text.Key}", text.Value.Outcome)),
        .. campaign.Texts.SelectMany(text => Markdown($"how_to_take_part_{text.Key}", text.Value.HowToTakePart)),
    ];

    private IEnumerable<Problem> Committee(Participation part) =>
    [
        .. Slug(part.Role, part.Committee),
        .. OneOf("role", part.Role, Roles),
        .. Country(part.Role, part.Country, countries),
        .. PartialDate(part.Role, part.Since),
    ];

    private IEnumerable<Problem> Target(Aim aim) =>
    [
        .. Slug("targets", aim.Target),
        .. OneOf("verb", aim.Verb, Verbs),
        .. Country("targets", aim.Country, countries),
        .. PartialDate("targets", aim.Since),
        .. PartialDate("targets", aim.Until),
        .. Order("targets", aim.Since, aim.Until),
    ];
}
