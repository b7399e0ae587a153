namespace BoycottDirectory.Decisions;

/// <summary>A change that waits for an editor.</summary>
/// <param name="Kind">The kind of entry.</param>
/// <param name="EntryId">The entry, when it exists already.</param>
/// <param name="Slug">The entry's slug, or what stands for one.</param>
/// <param name="BasedOn">The entry's revision that it changes; null for a new entry.</param>
/// <param name="Snapshot">The whole entry as it would be.</param>
/// <param name="Private">What belongs to the entry and is not public, as JSON.</param>
/// <param name="Words">A note for editors.</param>
public sealed record Held(string Kind, long? EntryId, string Slug, long? BasedOn, string Snapshot, string? Private = null, string? Words = null);
