using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Events;

/// <summary>The calendar and the pages of events.</summary>
public sealed class EventSitemap(EventQueries events) : SitemapSource
{
    public override async IAsyncEnumerable<SitemapPage> Pages()
    {
        yield return new("/events");
        foreach (var held in await events.List(new EventFilter(), "en")) yield return new("/events/" + held.Slug, Dates.Iso(held.RevisedAt));
    }
}
