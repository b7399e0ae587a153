using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Takes entries out of sight: one editor may do that alone and at once. To show them again takes two.</summary>
public sealed class HideEdits(Database database, VisibilityEdits visibility, RepairQueries entries, ProposalEdits proposals, AllowanceQueries allowance)
{
    /// <summary>Hides an entry at once.</summary>
    /// <param name="kind">The kind of entry.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="level"><see cref="Visibility.Hidden"/>, <see cref="Visibility.Withdrawn"/> or, for administrators, <see cref="Visibility.Suppressed"/>.</param>
    /// <param name="order">Who wants it.</param>
    public async Task<Outcome> Hide(string kind, long entryId, string level, RepairOrder order)
    {
        if (!visibility.Knows(kind) || await entries.Find(kind, entryId) is not { } entry || entry.Level is Visibility.Merged or Visibility.Erased || Visibility.IsShown(level)) return Outcome.Refused(new Problem("", "CannotHide"));

        return await database.Write(async transaction =>
        {
            if (await allowance.Left(transaction, order.Account) == 0) return Outcome.Refused(new Problem("", "DailyLimit", allowance.Limit));

            var change = new VisibilityChange(kind, entryId, level, order.Origin(level == Visibility.Withdrawn ? "removed" : "hidden"))
            {
                Audience = level == Visibility.Suppressed ? "administrators" : "public",
            };
            return Outcome.Of(await visibility.Set(transaction, change) ? Change.Changed : Change.Same);
        });
    }

    /// <summary>Asks that an entry be shown again; a second person says yes to it, unless one edits alone.</summary>
    public async Task<Outcome> ProposeReturn(string kind, long entryId, RepairOrder order) =>
        await entries.Find(kind, entryId) is not { } entry || Visibility.IsShown(entry.Level) || entry.Level is Visibility.Merged or Visibility.Erased
            ? Outcome.Refused(new Problem("", "CannotShow"))
            : await proposals.Send(new NewSubmission
            {
                Type = SubmissionTypes.Return, Kind = kind, Slug = entry.Slug, Channel = "editor", Author = order.Account, Confirmed = true,
                Words = order.Words.Texts.Values.FirstOrDefault(),
            }, null, order, entry.Revision);
}
