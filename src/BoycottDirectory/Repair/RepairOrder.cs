using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Who wants something put right, and why.</summary>
/// <param name="Account">The editor's account.</param>
/// <param name="Words">The reason.</param>
public sealed record RepairOrder(long Account, DecisionWords Words)
{
    /// <summary>The origin of a change by this order.</summary>
    /// <param name="outcome">What the log calls it.</param>
    /// <param name="batch">What it belongs together with.</param>
    internal Origin Origin(string outcome, string? batch = null) => new("editor", Words.Reason, batch) { Author = Account, Outcome = outcome, Words = Words.Texts };
}
