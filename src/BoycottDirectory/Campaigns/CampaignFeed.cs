using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Campaigns;

/// <summary>New and changed campaigns.</summary>
public sealed class CampaignFeed(CampaignListQueries campaigns) : FeedSource
{
    public override async Task<IReadOnlyList<AtomEntry>> Changed(int limit) =>
    [
        .. from record in await campaigns.Changed(limit)
           let texts = record.Entry.Texts
           select Entry($"/campaigns/{record.Slug}", ByLanguage.Of(texts, words => words.Name), record.RevisedAt, record.ListedAt, ByLanguage.Of(texts, words => words.Goal)),
    ];
}
