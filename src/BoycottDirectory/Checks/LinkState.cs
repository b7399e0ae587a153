using BoycottDirectory.Security;

namespace BoycottDirectory.Checks;

/// <summary>What is known of an address that the directory leads to.</summary>
public sealed record LinkState
{
    public string Address { get; init; } = "";

    /// <summary><c>good</c>, <c>unsure</c> (it does not answer programs), <c>failing</c> (perhaps for a while), <c>dead</c>; null until it was asked.</summary>
    public string? State { get; init; }

    /// <summary>An HTTP status, or what came instead of one: <c>no_answer</c>, <c>forbidden</c>.</summary>
    public string? Answer { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public DateTimeOffset NextAt { get; init; }
}

/// <summary>What an answer means, and when to ask again.</summary>
public static class LinkRules
{
    private const int Patience = 3;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), FirstPause = TimeSpan.FromHours(1), LongestPause = TimeSpan.FromDays(1), DeadAfter = TimeSpan.FromDays(2);

    // What sites say to programs, or to those who ask too often; people may still see the page.
    private static readonly int[] Shy = [401, 402, 403, 405, 406, 407, 418, 421, 425, 429, 451, 999];

    /// <summary>The state after an answer. What is missing is dead at once; what does not answer is so after some tries over two days.</summary>
    public static LinkState After(LinkState before, Probed probed, DateTimeOffset now)
    {
        var answer = probed.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (probed.Fault == FetchFault.Forbidden ? "forbidden" : "no_answer");
        if (probed.Status is < 400) return before with { State = "good", Answer = answer, Failures = 0, FailingSince = null, CheckedAt = now, NextAt = now + Week };
        if (probed.Fault == FetchFault.Forbidden || (probed.Status is { } status && Shy.Contains(status)))
            return before with { State = "unsure", Answer = answer, Failures = 0, FailingSince = null, CheckedAt = now, NextAt = now + 2 * Week };

        var (failures, since) = (before.Failures + 1, before.FailingSince ?? now);
        var isDead = probed.Status is 404 or 410 || before.State == "dead" || (failures >= Patience && now - since >= DeadAfter);
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 6));
        return before with
        {
            State = isDead ? "dead" : "failing",
            Answer = answer,
            Failures = failures,
            FailingSince = since,
            CheckedAt = now,
            NextAt = now + (isDead ? Week : pause < LongestPause ? pause : LongestPause),
        };
    }
}
