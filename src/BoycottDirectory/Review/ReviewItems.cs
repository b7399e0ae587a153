using System.Text.Json.Nodes;
using BoycottDirectory.Checks;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Review;

/// <summary>Gathers what an editor needs to decide about a submission.</summary>
public sealed class ReviewItems(SubmissionQueries submissions, ReviewQueries reviews, ReviewEdits edits, DirectorySearch search, LinkQueries links)
{
    /// <summary>A submission, or null.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="typed">What an editor has typed, and the revision that this was typed for; null for what was sent.</param>
    public async Task<ReviewItem?> Find(long id, (string Snapshot, long Revision)? typed = null)
    {
        if (await submissions.Find(id) is not { } submission) return null;

        var state = await reviews.StateOf(id);
        var item = new ReviewItem { Submission = submission, State = state, Earlier = submission.MailboxId is { } mailbox ? await reviews.EarlierOf(mailbox, id) : [] };
        if (submission.Type != SubmissionTypes.Entry || submission.Snapshot is null) return item with { Current = await reviews.Current(submission.Kind, submission.EntrySlug) };

        var current = await reviews.Current(submission.Kind, submission.EntrySlug);
        var altered = typed is null ? state.Approvals.LastOrDefault(approval => approval.Content is not null) : null;
        var (mine, basedOn) = typed ?? (altered?.Content ?? submission.Snapshot, submission.BasedOn ?? 0);
        // What an editor altered was altered on top of what was there then; its hash no longer fits once that has changed.
        if (altered is not null && !altered.ContentHash.AsSpan().SequenceEqual(ReviewContent.Hash(submission, mine, current?.Number ?? 0))) (mine, altered) = (submission.Snapshot, null);
        if (altered is not null) basedOn = current?.Number ?? 0;

        var isOvertaken = current is not null && current.Number != basedOn;
        var merged = isOvertaken
            ? ThreeWay.Merge(basedOn == 0 ? null : await reviews.Revision(submission.Kind, current!.EntryId, basedOn), current!.Snapshot, mine)
            : new ThreeWay(mine, []);
        List<string> addresses = [.. LinkQueries.AddressesIn(merged.Snapshot)];
        return item with
        {
            Current = current,
            Result = merged.Snapshot,
            Conflicts = merged.Conflicts,
            IsOvertaken = isOvertaken,
            AlteredBy = altered?.UserId,
            Changes = SnapshotDiff.Between(current?.Snapshot, merged.Snapshot),
            Problems = SubmissionStates.IsOpen(submission.State) ? await Soon(edits.Problems(submission, merged.Snapshot, current?.Number ?? 0)) : [],
            LookAlikes = await LookAlikes(submission.Kind, submission.EntrySlug, merged.Snapshot),
            MissingLanguages = [.. SiteLanguage.All.Where(lang => JsonNode.Parse(merged.Snapshot)?["texts"] is JsonObject texts && texts[lang]?["name"] is null && texts[lang]?["statement"] is null)],
            Addresses = addresses,
            Links = await links.Of(addresses),
        };
    }

    // While another process holds the database the page does not wait for it.
    private static async Task<IReadOnlyList<Problem>> Soon(Task<IReadOnlyList<Problem>> check) =>
        await Task.WhenAny(check, Task.Delay(TimeSpan.FromSeconds(2))) == check ? await check : [new("", "CannotCheck")];

    private async Task<IReadOnlyList<SimilarEntry>> LookAlikes(string kind, string slug, string snapshot)
    {
        if (kind is not ("committee" or "target" or "campaign")) return [];

        var entry = JsonNode.Parse(snapshot);
        List<string> names = [.. (entry?["texts"] as JsonObject ?? []).Select(text => (text.Value as JsonObject)?["name"]?.ToString()).OfType<string>()];
        List<string> others = [.. (entry?["otherNames"] as JsonArray ?? []).Select(other => (other as JsonObject)?["name"]?.ToString()).OfType<string>()];
        return names.Count + others.Count == 0 ? [] : await search.Similar(new SearchDocument { Kind = kind, Slug = slug, Names = names, OtherNames = others, Country = entry?["country"]?.ToString() });
    }
}
