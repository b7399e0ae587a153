using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Committees;

/// <summary>New and changed committees.</summary>
public sealed class CommitteeFeed(CommitteeExportQueries committees) : FeedSource
{
    public override async Task<IReadOnlyList<AtomEntry>> Changed(int limit) =>
    [
        .. from record in await committees.Changed(limit)
           let texts = record.Entry.Texts
           select Entry($"/committees/{record.Slug}", ByLanguage.Of(texts, words => words.Name), record.RevisedAt, record.ListedAt, ByLanguage.Of(texts, words => words.Tagline)),
    ];
}
