using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Committees;

/// <summary>The list of committees and their pages.</summary>
public sealed class CommitteeSitemap(CommitteeListQueries committees) : SitemapSource
{
    public override async IAsyncEnumerable<SitemapPage> Pages()
    {
        yield return new("/committees");
        await foreach (var committee in committees.All(new CommitteeFilter(), "en"))
            yield return new($"/committees/{committee.Slug}", Dates.Iso(committee.RevisedAt));
    }
}
