namespace BoycottDirectory.Decisions;

/// <summary>When somebody may ask that a second person looks at a decision again.</summary>
public static class Appeals
{
    public static readonly TimeSpan TimeToAppeal = TimeSpan.FromDays(14);

    /// <summary>Whether an appeal against a decision is still open. What the site's keepers imported by themselves, and what was erased, has none.</summary>
    public static bool AreOpen(LoggedDecision decision, DateTimeOffset now) =>
        decision.Channel != "import" && decision.Outcome != "erased" && now - decision.DecidedAt <= TimeToAppeal;
}
