using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Campaigns;

/// <summary>The list of campaigns, their pages, and the table of who works on what.</summary>
public sealed class CampaignSitemap(CampaignListQueries campaigns) : SitemapSource
{
    public override async IAsyncEnumerable<SitemapPage> Pages()
    {
        yield return new("/campaigns");
        yield return new("/who");
        await foreach (var campaign in campaigns.BySlug()) yield return new($"/campaigns/{campaign.Slug}", Dates.Iso(campaign.RevisedAt));
    }
}
