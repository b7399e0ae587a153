using BoycottDirectory.Exchange;

namespace BoycottDirectory.Decisions;

/// <summary>The decision log and its numbers.</summary>
public sealed class DecisionSitemap : SitemapSource
{
    public override async IAsyncEnumerable<SitemapPage> Pages()
    {
        await Task.CompletedTask;
        yield return new("/decisions");
        yield return new("/decisions/numbers");
    }
}
