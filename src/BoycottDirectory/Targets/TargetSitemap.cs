using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Targets;

/// <summary>The list of targets and the pages of those that are listed.</summary>
public sealed class TargetSitemap(TargetListQueries targets) : SitemapSource
{
    public override async IAsyncEnumerable<SitemapPage> Pages()
    {
        yield return new("/targets");
        await foreach (var target in targets.All(new TargetFilter(), "en")) yield return new($"/targets/{target.Slug}", Dates.Iso(target.ChangedAt));
    }
}
