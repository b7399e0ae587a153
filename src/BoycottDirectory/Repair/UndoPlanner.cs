using BoycottDirectory.Decisions;
using BoycottDirectory.Review;

namespace BoycottDirectory.Repair;

/// <summary>Works out what undoing means for one entry: a rule about revisions, without a database.</summary>
public static class UndoPlanner
{
    /// <summary>The step for an entry; null when it is as it would be already.</summary>
    /// <param name="entry">The entry and its revisions.</param>
    /// <param name="canHide">Whether its kind can be hidden.</param>
    public static UndoStep? StepFor(ChangedEntry entry, bool canHide)
    {
        var step = new UndoStep(UndoAction.Keep, entry.Kind, entry.Slug) { EntryId = entry.EntryId, Revision = entry.Newest, Now = entry.Snapshots[entry.Newest] };
        var isAlone = entry.Snapshots.Keys.Where(number => number >= entry.Ours.Min()).All(entry.Ours.Contains);
        if (entry.IsNew)
        {
            if (!Visibility.IsShown(entry.Level)) return null;
            return !isAlone ? step with { Why = "later" } : canHide ? step with { Action = UndoAction.Remove, Level = Visibility.Undone } : step with { Why = "cited" };
        }

        // What left the directory with its batch is not changed where nobody sees it: that would bring it back.
        if (entry.Level is Visibility.Undone or Visibility.Erased) return null;

        var result = isAlone ? entry.Snapshots[entry.Ours.Min() - 1] : Around(entry);
        return result is null ? step with { Why = "later" } : result == step.Now ? null : step with { Action = UndoAction.Restore, Result = result };
    }

    // Takes the scope's changes back one by one, the newest first, and leaves those of others in between. Null where others built on them.
    private static string? Around(ChangedEntry entry)
    {
        var now = entry.Snapshots[entry.Newest];
        foreach (var number in entry.Ours.OrderDescending())
        {
            var merged = ThreeWay.Merge(entry.Snapshots[number], now, entry.Snapshots[number - 1]);
            if (merged.Conflicts.Count > 0) return null;
            now = merged.Snapshot;
        }

        return now;
    }
}
