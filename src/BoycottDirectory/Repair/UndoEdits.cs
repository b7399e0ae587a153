using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>
/// Undoes a whole import, or everything that one sender or account did, or everything since a point in time: by new revisions and decisions on top of
/// the old ones. Each entry changes whole or not at all; what was cut off in the middle is finished by doing it again.
/// </summary>
public sealed class UndoEdits(
    Database database, UndoQueries queries, VisibilityEdits visibility, DecisionEdits decisions, IEnumerable<EntryKind> kinds, TimeProvider clock)
{
    // Enough for the queue of writers to fill its commits, few enough to keep memory flat.
    private const int InFlight = 256;

    private readonly Dictionary<string, EntryKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>What undoing would do, and what it would leave, and why.</summary>
    /// <param name="scope">What is to be undone.</param>
    /// <param name="mayShow">Whether entries that the scope hid may be shown again: one person alone may not do that.</param>
    /// <exception cref="ArgumentException">The scope has no condition.</exception>
    public async Task<UndoPlan> Preview(UndoScope scope, bool mayShow = false)
    {
        if (scope.IsEverything) throw new ArgumentException("A scope needs a condition.", nameof(scope));

        var changed = await queries.Changed(scope);
        var steps = changed.Select(entry => UndoPlanner.StepFor(entry, visibility.Knows(entry.Kind))).OfType<UndoStep>().ToList();
        // Since a point in time, whatever refers to a new entry is new itself.
        if (scope.Since is null || scope.Batch is not null || scope.Mailbox is not null || scope.Account is not null) await KeepWhatOthersReferTo(steps);
        var removed = steps.Where(step => step.Action == UndoAction.Remove).Select(step => (step.Kind, step.EntryId)).ToHashSet();
        foreach (var one in await queries.ChangedVisibility(scope))
        {
            if (removed.Contains((one.Kind, one.EntryId)) || one.Before == one.Level || one.Level == Visibility.Erased) continue;

            var shows = Visibility.IsShown(one.Before);
            steps.Add(new UndoStep(one.IsOvertaken || (shows && !mayShow) ? UndoAction.Keep : shows ? UndoAction.Show : UndoAction.Hide, one.Kind, one.Slug)
            {
                EntryId = one.EntryId, Now = one.Snapshot, Level = one.Before, Why = one.IsOvertaken ? "later" : shows && !mayShow ? "second" : null,
            });
        }

        steps.AddRange((await queries.Waiting(scope)).Select(one =>
            new UndoStep(UndoAction.Refuse, one.Kind, one.EntrySlug) { EntryId = one.EntryId, Now = one.Snapshot, Submission = one.Id }));
        return new UndoPlan(steps);
    }

    /// <summary>Undoes what <see cref="Preview"/> finds at this moment, and says what became of each step.</summary>
    /// <param name="scope">What is to be undone.</param>
    /// <param name="order">Who wants it.</param>
    /// <param name="progress">Counts steps.</param>
    /// <param name="cancellation">Stops between steps; what is done stays done.</param>
    /// <exception cref="ArgumentException">The scope has no condition.</exception>
    public async Task<UndoPlan> Undo(UndoScope scope, UndoOrder order, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var plan = await Preview(scope, order.MayShow);
        var origin = new Origin("editor", scope.Reason, $"undo {scope.Batch ?? scope.Reason} {clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'}") { Author = order.Account, Words = order.Words };
        var (done, waiting) = (new List<UndoStep>(plan.Steps.Count), new Queue<Task<UndoStep>>(InFlight));
        // Entries that stay change first: none may rest on one that goes.
        foreach (var step in plan.Steps.OrderBy(step => step.Action))
        {
            cancellation.ThrowIfCancellationRequested();
            if (waiting.Count == InFlight) await Settle();
            waiting.Enqueue(Do(step, origin));
        }

        while (waiting.Count > 0) await Settle();
        return new UndoPlan(done) { Batch = origin.Batch };

        async Task Settle()
        {
            done.Add(await waiting.Dequeue());
            progress?.Report(done.Count);
        }
    }

    // A new entry stays when a public one refers to it that will not go with it, or change back so that it refers no more.
    private async Task KeepWhatOthersReferTo(List<UndoStep> steps)
    {
        var going = steps.Where(step => step.Action is UndoAction.Remove or UndoAction.Restore).ToDictionary(step => (step.Kind, Id: step.EntryId!.Value));
        foreach (var (place, step) in steps.Index().ToList())
        {
            if (step.Action != UndoAction.Remove) continue;

            var rest = (await queries.Referring(step.Kind, step.EntryId!.Value)).Where(one => !going.TryGetValue(one, out var other) || StillNames(other, step.Slug));
            if (rest.Any()) steps[place] = step with { Action = UndoAction.Keep, Why = "referred" };
        }
    }

    private static bool StillNames(UndoStep step, string slug) =>
        step.Action == UndoAction.Restore && step.Result!.Contains($"\"{slug}\"", StringComparison.Ordinal);

    private Task<UndoStep> Do(UndoStep step, Origin origin) => step.Action switch
    {
        UndoAction.Keep => Task.FromResult(step),
        UndoAction.Restore => Restore(step, origin),
        UndoAction.Refuse => Refuse(step, origin),
        _ => Show(step, origin with { Outcome = step.Action switch { UndoAction.Show => "restored", UndoAction.Hide => "hidden", _ => "removed" } }),
    };

    private async Task<UndoStep> Restore(UndoStep step, Origin origin)
    {
        try
        {
            await database.Write(async transaction =>
            {
                var submission = await transaction.Connection.ExecuteScalarAsync<long>("""
                    insert into submissions (kind, entry_id, entry_slug, channel, batch, snapshot, based_on, state, submitted_at, author_id)
                    values (@Kind, @EntryId, @Slug, @Channel, @Batch, @Result, @Revision, 'accepted', @now, @Author) returning id
                    """, new { step.Kind, step.EntryId, step.Slug, step.Result, step.Revision, origin.Channel, origin.Batch, origin.Author, now = clock.GetUtcNow() });
                var verdict = new Verdict(transaction, submission, step.Revision, "restored", origin.Words, origin.Author);
                var outcome = await kinds[step.Kind].Put(step.Result!, null, origin with { Verdict = verdict });
                if (outcome.Change != Change.Changed) throw new NotUndone(outcome.Problems.Any(problem => problem.Code != "Overtaken") ? "rule" : "moved");
            });
            return step;
        }
        catch (NotUndone not)
        {
            return step with { Action = UndoAction.Keep, Why = not.Why };
        }
    }

    private Task<UndoStep> Show(UndoStep step, Origin origin) => database.Write(async transaction =>
    {
        var newest = step.Revision == 0 ? 0 : await transaction.Connection.ExecuteScalarAsync<long>("select max(number) from revisions where kind = @Kind and entry_id = @EntryId", new { step.Kind, step.EntryId });
        var change = new VisibilityChange(step.Kind, step.EntryId!.Value, step.Level!, origin);
        return newest == step.Revision && await visibility.Set(transaction, change) ? step : step with { Action = UndoAction.Keep, Why = "moved" };
    });

    private Task<UndoStep> Refuse(UndoStep step, Origin origin) => database.Write(async transaction =>
    {
        if (await transaction.Connection.ExecuteAsync("""
            update submissions set state = 'refused', words = null, private = null where id = @Submission and state in ('unconfirmed', 'pending', 'asked')
            """, new { step.Submission }) == 0) return step with { Action = UndoAction.Keep, Why = "moved" };

        await decisions.Decide(transaction, new Decision(step.Submission!.Value, step.Kind, step.EntryId, "refused", origin.Reason) { Words = origin.Words, DecidedBy = origin.Author });
        return step;
    });

    // Leaves nothing of a step behind that did not come to its end.
#pragma warning disable CA1032, CA1064
    private sealed class NotUndone(string why) : Exception
#pragma warning restore CA1032, CA1064
    {
        public string Why { get; } = why;
    }
}

/// <summary>Who wants something undone.</summary>
/// <param name="Account">The editor's account; null for whoever runs the program.</param>
public sealed record UndoOrder(long? Account)
{
    /// <summary>Words beside the reason by language: of both, or none.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether entries that were hidden may be shown again without a second person.</summary>
    public bool MayShow { get; init; }
}
