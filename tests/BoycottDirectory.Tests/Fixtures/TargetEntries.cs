using BoycottDirectory.Campaigns;
using BoycottDirectory.Claims;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Targets, claims and campaigns that keep every rule, and one line to write each.</summary>
public static class TargetEntries
{
    public static TargetEntry Target(string slug) => new()
    {
        Slug = slug,
        Classification = "company",
        Country = "FR",
        Sources = ["https://example.org/" + slug],
        Texts = { ["ar"] = new TargetWords { Name = "شركة " + slug }, ["en"] = new TargetWords { Name = "Company " + slug } },
    };

    public static ClaimEntry Claim(string slug, string target) => new()
    {
        Slug = slug,
        Target = target,
        Reasons = ["finance"],
        State = "current",
        AsOf = "2025-09",
        AssertedBy = "A newspaper",
        Sources = ["https://example.org/report"],
        Texts = { ["en"] = new ClaimWords { Statement = "It lends." }, ["ar"] = new ClaimWords { Statement = "تُقرض." } },
    };

    public static ReplyEntry Reply { get; } = new() { Texts = { ["en"] = "We do not." }, Sources = ["https://company.example/answer"] };

    public static CampaignEntry Campaign(string slug, string committee, params string[] targets) => new()
    {
        Slug = slug,
        Kind = "boycott",
        Status = "active",
        Committees = [new Participation { Committee = committee, Role = "called_by" }],
        Targets = [.. targets.Select(target => new Aim { Target = target, Verb = "boycott" })],
        Sources = ["https://example.org/call"],
        Texts = { ["en"] = new CampaignWords { Name = "Campaign " + slug, Goal = "That it stops." } },
    };

    public static Task<Outcome> PutTarget(this Catalogue catalogue, string slug, Func<TargetEntry, TargetEntry>? change = null) =>
        catalogue.Get<TargetEdits>().Put(slug, current => (change ?? (entry => entry))(current ?? Target(slug)), Entries.Origin);

    public static Task<Outcome> PutClaim(this Catalogue catalogue, string slug, string target, Func<ClaimEntry, ClaimEntry>? change = null) =>
        catalogue.Get<ClaimEdits>().Put(slug, current => (change ?? (claim => claim))(current ?? Claim(slug, target)), Entries.Origin);

    public static Task<Outcome> PutCampaign(this Catalogue catalogue, CampaignEntry campaign) =>
        catalogue.Get<CampaignEdits>().Put(campaign.Slug, _ => campaign, Entries.Origin);
}
