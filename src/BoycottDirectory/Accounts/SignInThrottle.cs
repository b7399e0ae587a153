using System.Collections.Concurrent;

namespace BoycottDirectory.Accounts;

/// <summary>
/// Makes guessing slow: after five failures each further one doubles the wait, up to 42 seconds. Counted in memory, under keys that say who
/// tries what; nothing of it is written.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    private const int Free = 5, MostKeys = 50_000;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromSeconds(42), Memory = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Failures> known = new(StringComparer.Ordinal);

    /// <summary>How long to wait before the next try; zero when one may be made now.</summary>
    public TimeSpan Wait(string key)
    {
        if (!known.TryGetValue(key, out var failures)) return TimeSpan.Zero;
        var wait = failures.Next - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public void Failed(string key)
    {
        var now = clock.GetUtcNow();
        if (known.Count >= MostKeys) Forget(now);
        known.AddOrUpdate(key, _ => new(1, now, now), (_, before) => now - before.Last > Memory
            ? new(1, now, now)
            : new(before.Number + 1, now, now + DelayAfter(before.Number + 1)));
    }

    public void Succeeded(string key) => known.TryRemove(key, out _);

    private static TimeSpan DelayAfter(int failures)
    {
        if (failures < Free) return TimeSpan.Zero;
        var delay = First * Math.Pow(2, Math.Min(failures - Free, 10));
        return delay < Longest ? delay : Longest;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, failures) in known)
            if (now - failures.Last > Memory) known.TryRemove(key, out _);
        // Still full: somebody makes up addresses. The oldest half goes; a real account's own failures are the latest.
        if (known.Count >= MostKeys)
            foreach (var (key, _) in known.OrderBy(pair => pair.Value.Last).Take(MostKeys / 2)) known.TryRemove(key, out _);
    }

    private sealed record Failures(int Number, DateTimeOffset Last, DateTimeOffset Next);
}
