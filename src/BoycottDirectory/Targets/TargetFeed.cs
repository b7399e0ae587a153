using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Targets;

/// <summary>Listed targets that are new, or that have changed themselves or by a claim about them.</summary>
public sealed class TargetFeed(TargetListQueries targets) : FeedSource
{
    public override async Task<IReadOnlyList<AtomEntry>> Changed(int limit) =>
    [
        .. from record in await targets.Changed(limit)
           select Entry($"/targets/{record.Slug}", ByLanguage.Of(record.Entry.Texts, words => words.Name), record.ChangedAt, record.ListedAt),
    ];
}
