using BoycottDirectory.Security;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Exchange;

/// <summary>The feed of all entries, whatever their kind.</summary>
public static class FeedEndpoints
{
    private const int Length = 50;

    public static void MapFeed(this IEndpointRouteBuilder routes) => routes.MapGet("/feed.atom", Feed).InLanguage().IsOpenData().ExcludeFromDescription();

    private static async Task<IResult> Feed(IEnumerable<FeedSource> sources, AtomFeed feed, IStringLocalizer<ExchangeText> text)
    {
        var entries = new List<AtomEntry>();
        foreach (var source in sources) entries.AddRange(await source.Changed(Length));
        return DataFiles.Text(feed.Write("/feed.atom", "/", text["FeedTitle"],
            [.. entries.OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(Length)]), DataFiles.Atom);
    }
}
