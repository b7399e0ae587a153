using System.Collections.Concurrent;

namespace BoycottDirectory.Review;

/// <summary>Which editors have which submissions open at this moment, on this node.</summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<object, (long Item, long Account)> here = new();

    /// <summary>Somebody came or went; with the submission.</summary>
    public event Action<long>? Changed;

    /// <summary>Says that an account has a submission open, until what this returns is disposed.</summary>
    public IDisposable Come(long item, long account)
    {
        var stay = new Stay(this);
        here[stay] = (item, account);
        Changed?.Invoke(item);
        return stay;
    }

    /// <summary>The accounts that have a submission open.</summary>
    public IReadOnlyList<long> At(long item) => [.. here.Values.Where(one => one.Item == item).Select(one => one.Account).Distinct().Order()];

    private sealed class Stay(Presence presence) : IDisposable
    {
        public void Dispose()
        {
            if (presence.here.TryRemove(this, out var left)) presence.Changed?.Invoke(left.Item);
        }
    }
}
