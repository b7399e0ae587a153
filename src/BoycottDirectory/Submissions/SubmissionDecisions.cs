using System.Resources;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Submissions;

/// <summary>What editors decide. Each decision is one change: the entry, its revision, the decision with its reason, and the letter to the sender.</summary>
public sealed class SubmissionDecisions(
    Database database, SubmissionQueries submissions, SubmissionEdits edits, DecisionEdits decisions, IEnumerable<EntryKind> kinds, IEnumerable<SubmissionEffect> effects, Outbox outbox)
{
    private readonly Dictionary<string, EntryKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>Accepts a submission; one with a snapshot is written by its kind's own edits, under its kind's rules.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="expectedRevision">The entry's revision that the editor saw, 0 for an entry that does not exist yet.</param>
    /// <param name="editedSnapshot">The entry as the editor altered it; null leaves it as it was sent.</param>
    /// <param name="words">The reason.</param>
    /// <param name="decidedBy">The editor's account.</param>
    public Task<Outcome> Accept(long id, long expectedRevision, string? editedSnapshot, DecisionWords words, long? decidedBy) => Decide(id, async (transaction, submission) =>
    {
        var outcome = submission.Type switch
        {
            SubmissionTypes.Merge => "merged",
            SubmissionTypes.Return => "restored",
            _ => editedSnapshot is null || editedSnapshot == submission.Snapshot ? "accepted" : "changed",
        };
        var done = Outcome.Of(Change.Same);
        if (submission.Type == SubmissionTypes.Entry && submission.Snapshot is not null)
        {
            if (!kinds.TryGetValue(submission.Kind, out var kind)) return Outcome.Refused(new Problem("", "UnknownKind", submission.Kind));
            var verdict = new Verdict(transaction, id, expectedRevision, outcome, words.Texts, decidedBy);
            done = await kind.Put(editedSnapshot ?? submission.Snapshot, submission.Private, new Origin(submission.Channel, words.Reason, submission.Batch) { Verdict = verdict });
            if (done.Change == Change.Refused) return done;
        }

        await SubmissionEdits.Move(transaction, id, SubmissionStates.Accepted);
        var entry = await SubmissionEdits.Settle(transaction, submission);
        // A change of the entry has put the decision on record already.
        if (done.Change == Change.Same) await decisions.Decide(transaction, new Decision(id, submission.Kind, entry, outcome, words.Reason) { Words = words.Texts, DecidedBy = decidedBy });
        foreach (var effect in effects.Where(effect => effect.Type == submission.Type && effect.Kind == submission.Kind)) await effect.Accepted(transaction, submission with { EntryId = entry });
        await Tell(transaction, submission, "Letter.Accepted", words);
        return done;
    });

    /// <summary>Refuses a submission, with the reason.</summary>
    public Task<Outcome> Refuse(long id, DecisionWords words, long? decidedBy) => Decide(id, async (transaction, submission) =>
    {
        await SubmissionEdits.Move(transaction, id, SubmissionStates.Refused);
        await decisions.Decide(transaction, new Decision(id, submission.Kind, submission.EntryId, "refused", words.Reason) { Words = words.Texts, DecidedBy = decidedBy });
        await Tell(transaction, submission, "Letter.Refused", words);
        return Outcome.Of(Change.Refused);
    });

    /// <summary>Asks the sender something; the submission waits for the answer.</summary>
    public Task<Outcome> AskBack(long id, string question) => Decide(id, async (transaction, submission) =>
    {
        if (submission.MailboxId is null) return Outcome.Refused(new Problem("", "NobodyToAsk"));

        await edits.Ask(transaction, id, question);
        await outbox.Send(transaction, new Letter
        {
            Mailbox = submission.MailboxId.Value, Texts = typeof(SubmissionsText), Key = "Letter.Question", Values = [submission.Title], Quotation = question,
            Path = "/sent/" + submission.Reference,
        });
        return Outcome.Of(Change.Held);
    });

    // Read inside the queue of writers: two editors who decide at once do so one after the other, and the second is told.
    private async Task<Outcome> Decide(long id, Func<WriteTransaction, Submission, Task<Outcome>> decide)
    {
        try
        {
            return await database.Write(async transaction =>
                await submissions.Find(id) is { } submission && SubmissionStates.IsOpen(submission.State) && await SubmissionEdits.Move(transaction, id, submission.State)
                    ? await decide(transaction, submission)
                    : Outcome.Refused(new Problem("", "Decided")));
        }
        catch (RefusedException refused)
        {
            return Outcome.Refused([.. refused.Problems]);
        }
    }

    private async Task Tell(WriteTransaction transaction, Submission submission, string key, DecisionWords words)
    {
        if (submission.MailboxId is not { } mailbox) return;

        var lang = submission.Lang ?? SiteLanguage.All[0];
        var reason = new ResourceManager(typeof(DecisionsText)).GetString("Reason." + words.Reason, SiteLanguage.CultureOf(lang)) ?? words.Reason;
        await outbox.Send(transaction, new Letter
        {
            Mailbox = mailbox, Texts = typeof(SubmissionsText), Key = key, Values = [submission.Title, reason], Quotation = words.Texts.GetValueOrDefault(lang),
            Path = "/sent/" + submission.Reference, Lang = lang,
        });
    }
}

/// <summary>Why something was decided.</summary>
/// <param name="Reason">One of <see cref="DecisionReasons"/>.</param>
/// <param name="Texts">Further words by language: of both, or none.</param>
public sealed record DecisionWords(string Reason, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>A reason that says enough.</summary>
    public static DecisionWords Of(string reason) => new(reason, new Dictionary<string, string>());
}
