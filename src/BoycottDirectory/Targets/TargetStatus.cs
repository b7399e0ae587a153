namespace BoycottDirectory.Targets;

/// <summary>
/// How things stand with a target, derived from its claims and campaigns here and nowhere else. It is no judgement: <c>called_for</c> says only
/// that a current claim names it or a campaign goes on.
/// </summary>
public static class TargetStatus
{
    public const string CalledFor = "called_for";
    public const string Partly = "partly";
    public const string Ended = "ended";
    public const string Won = "won";

    /// <summary>Nothing is left that a source supports: every claim was withdrawn, or there never was one. Such a target is in no list.</summary>
    public const string NoLiveClaim = "no_live_claim";

    /// <summary>In the order in which readers look for them.</summary>
    public static IReadOnlyList<string> All { get; } = [CalledFor, Partly, Won, Ended, NoLiveClaim];

    /// <summary>The status that follows from states of claims and statuses of campaigns.</summary>
    /// <param name="claims">The state of every claim about the target: current, disputed, ended, withdrawn.</param>
    /// <param name="campaigns">The status of every campaign on it: active, paused, ended, won.</param>
    public static string Derive(IReadOnlyCollection<string> claims, IReadOnlyCollection<string> campaigns)
    {
        var goesOn = claims.Any(state => state is "current" or "disputed") || campaigns.Any(status => status is "active" or "paused");
        var stopped = claims.Contains("ended") || campaigns.Any(status => status is "ended" or "won");
        return (goesOn, stopped) switch
        {
            (true, true) => Partly,
            (true, false) => CalledFor,
            (false, true) => campaigns.Contains("won") ? Won : Ended,
            _ => NoLiveClaim,
        };
    }
}
