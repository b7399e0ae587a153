using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Events;

/// <summary>New and changed events.</summary>
public sealed class EventFeed(EventQueries events) : FeedSource
{
    public override async Task<IReadOnlyList<AtomEntry>> Changed(int limit) =>
    [
        .. from held in (await events.List(new EventFilter(), SiteLanguage.Current)).OrderByDescending(held => held.RevisedAt).Take(limit)
           select Entry($"/events/{held.Slug}", ByLanguage.Of(held.Texts, words => words.Name), held.RevisedAt, held.ListedAt),
    ];
}
