using BoycottDirectory.Decisions;

namespace BoycottDirectory.Submissions;

/// <summary>A kind of entry that can be proposed as a snapshot. Each feature registers its own, and writes it by its own edits.</summary>
/// <param name="Kind">The kind of its revisions.</param>
/// <param name="Put">Proposes the entry of a snapshot, with what of it is private as JSON.</param>
public sealed record EntryKind(string Kind, Func<string, string?, Origin, Task<Outcome>> Put)
{
    /// <summary>A kind that has nothing private beside its entry.</summary>
    public static EntryKind Of<T>(string kind, Func<T, Origin, Task<Outcome>> put) =>
        new(kind, (snapshot, _, origin) => put(Snapshots.Read<T>(snapshot), origin));
}

/// <summary>Registers kinds.</summary>
public static class EntryKindRegistration
{
    /// <summary>Lets submissions propose entries of a kind.</summary>
    public static void AddEntryKind<T, TEdits>(this IServiceCollection services, string kind, Func<TEdits, T, Origin, Task<Outcome>> put) where TEdits : notnull =>
        services.AddSingleton(provider => EntryKind.Of<T>(kind, (entry, origin) => put(provider.GetRequiredService<TEdits>(), entry, origin)));
}
