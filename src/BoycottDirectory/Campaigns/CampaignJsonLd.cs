using System.Text.Json;
using System.Text.Json.Serialization;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Campaigns;

/// <summary>A campaign in the terms of schema.org (<c>Project</c>), for search engines.</summary>
public static class CampaignJsonLd
{
    // The default encoder escapes < and >, so that no text can end the script element it stands in.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(Campaign campaign, Address address)
    {
        var lang = SiteLanguage.Current;
        var words = campaign.Texts.GetValueOrDefault(lang) ?? campaign.Texts.Values.FirstOrDefault();
        return JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Project",
            ["@id"] = address.Origin + "/campaigns/" + campaign.Slug,
            ["name"] = campaign.NameIn(lang),
            ["description"] = words?.Goal,
            ["url"] = campaign.Website ?? address.Canonical(lang),
            ["foundingDate"] = campaign.Started,
            ["dissolutionDate"] = campaign.Ended,
            ["member"] = campaign.Committees.DistinctBy(committee => committee.Slug).Select(committee => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@type"] = "NGO", ["@id"] = address.Origin + "/committees/" + committee.Slug, ["name"] = committee.Name ?? committee.OtherName,
            }),
        }, Options);
    }
}
