using System.Text.Json;
using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Writing;

/// <summary>
/// Sends what editors and translators write the one way that all changes go: a submission, which takes effect at once where one person may decide, and otherwise waits
/// in the queue. An editor's own proposal has that editor's yes already; it needs one of another.
/// </summary>
public sealed class EntryWritingEdits(Database database, SubmissionEdits submissions, ReviewEdits reviews, IEnumerable<EntryKind> kinds, TwoPersonRule rule, AllowanceQueries allowance)
{
    /// <summary>Saves an entry.</summary>
    public async Task<WritingOutcome> Save(WrittenChange change)
    {
        var kind = kinds.Single(one => one.Kind == change.Kind);
        var about = new Submission { Type = SubmissionTypes.Entry, Kind = change.Kind, BasedOn = change.BasedOn == 0 ? null : change.BasedOn };
        var waits = !PermissionMatrix.Allows(change.Role, Permissions.Review) || (TwoPersonRule.Concerns(about) && !await rule.IsOff());
        try
        {
            // Also what waits is tried first: what breaks a rule is not worth anybody's time.
            return await database.Write(async transaction =>
            {
                // What nobody else sees is bounded by the day; the rest waits for a second person.
                var isEnough = await allowance.Left(transaction, change.Account) == 0;
                var id = await Send(transaction, change, null);
                var verdict = new Verdict(transaction, id, change.BasedOn, "accepted", new Dictionary<string, string>(), change.Account);
                var outcome = await kind.Put(change.Snapshot, change.Private, new Origin("editor", change.Reason) { Verdict = verdict });
                if (waits || isEnough || outcome.Change is Change.Refused or Change.Same) throw new Undone(outcome);

                await SubmissionEdits.Move(transaction, id, SubmissionStates.Accepted);
                await SubmissionEdits.Settle(transaction, about with { Id = id, EntrySlug = change.Slug });
                return new WritingOutcome(outcome, null);
            });
        }
        catch (Undone undone) when (undone.Outcome.Change is Change.Refused or Change.Same)
        {
            return new(undone.Outcome, null);
        }
        catch (Undone)
        {
            return new(Outcome.Of(Change.Held), await database.Write(transaction => Propose(transaction, change)));
        }
        catch (JsonException)
        {
            return new(Outcome.Refused(new Problem("", "Unreadable")), null);
        }
    }

    private async Task<long> Propose(WriteTransaction transaction, WrittenChange change)
    {
        var id = await Send(transaction, change, change.Note);
        if (PermissionMatrix.Allows(change.Role, Permissions.Review))
            await reviews.Approve(transaction, new Submission { Id = id, Snapshot = change.Snapshot, Private = change.Private, Words = change.Note }, change.BasedOn, change.Account);
        return id;
    }

    private async Task<long> Send(WriteTransaction transaction, WrittenChange change, string? note)
    {
        var reference = await submissions.Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = change.Kind, Slug = change.Slug, Channel = "editor", Snapshot = change.Snapshot, Private = change.Private, Words = note,
            BasedOn = change.BasedOn == 0 ? null : change.BasedOn, Author = change.Account, Confirmed = true,
        });
        return await transaction.Connection.ExecuteScalarAsync<long>("select id from submissions where reference = @reference", new { reference });
    }

    // Carries what was found out of a change that is to leave nothing behind.
#pragma warning disable CA1032, CA1064
    private sealed class Undone(Outcome outcome) : Exception
#pragma warning restore CA1032, CA1064
    {
        public Outcome Outcome { get; } = outcome;
    }
}

/// <summary>A change as somebody of us has written it.</summary>
public sealed record WrittenChange
{
    public required string Kind { get; init; }

    /// <summary>What stands for the entry in submissions.</summary>
    public required string Slug { get; init; }

    /// <summary>The whole entry as it would be.</summary>
    public required string Snapshot { get; init; }

    /// <summary>What of it is private, as JSON; null leaves that as it is.</summary>
    public string? Private { get; init; }

    /// <summary>The revision that was changed, 0 for a new entry.</summary>
    public required long BasedOn { get; init; }

    /// <summary>One of <see cref="WritingReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>Words to who looks at it next, where it waits.</summary>
    public string? Note { get; init; }

    public required long Account { get; init; }

    public required string Role { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Outcome"><see cref="Change.Held"/> when it waits in the queue.</param>
/// <param name="Waiting">The submission that waits.</param>
public sealed record WritingOutcome(Outcome Outcome, long? Waiting);
