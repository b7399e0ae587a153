using BoycottDirectory.Submissions;

namespace BoycottDirectory.Review;

/// <summary>Decides about many submissions of one import at once: each by itself, under the rules of a single decision.</summary>
public sealed class BatchEdits(ReviewItems items, ReviewEdits edits, SubmissionDecisions decisions)
{
    /// <summary>Accepts or refuses those that are still as they were shown; what cannot be decided so is left as it is.</summary>
    /// <param name="batch">The batch, to which all must belong.</param>
    /// <param name="chosen">The submissions with <see cref="ReviewItem.Hash"/> as it was shown.</param>
    /// <param name="accept">Otherwise they are refused.</param>
    /// <param name="words">The reason.</param>
    /// <param name="editor">The editor's account.</param>
    /// <exception cref="Storage.DatabaseBusyException">Nothing can be written now; what was decided before that stays decided.</exception>
    public async Task<BatchOutcome> Decide(string batch, IEnumerable<(long Id, string Hash)> chosen, bool accept, DecisionWords words, long editor)
    {
        var outcome = new BatchOutcome();
        foreach (var (id, hash) in chosen)
        {
            if (await items.Find(id) is not { } item || item.Submission.Batch != batch || item.Hash != hash || (accept && item.Conflicts.Count > 0))
            {
                outcome = outcome with { Left = outcome.Left + 1 };
                continue;
            }

            var done = accept ? await edits.Accept(id, item.Revision, item.Result == item.Submission.Snapshot ? null : item.Result, words, editor) : await decisions.Refuse(id, words, editor);
            outcome = done switch
            {
                { Problems.Count: > 0 } => outcome with { Left = outcome.Left + 1 },
                { Change: Change.Held } => outcome with { Approved = outcome.Approved + 1 },
                _ when accept => outcome with { Published = outcome.Published + 1 },
                _ => outcome with { Refused = outcome.Refused + 1 },
            };
        }

        return outcome;
    }
}

/// <summary>What became of the submissions that were decided together.</summary>
/// <param name="Published">Accepted, and public.</param>
/// <param name="Approved">A second editor's yes is missing.</param>
/// <param name="Refused">Refused.</param>
/// <param name="Left">Changed meanwhile, or not to be decided so.</param>
public sealed record BatchOutcome(int Published = 0, int Approved = 0, int Refused = 0, int Left = 0);
