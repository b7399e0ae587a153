namespace BoycottDirectory.Events;

/// <summary>
/// When the exact place of an event may be shown. A committee in a safety mode never has it shown before the start itself, whatever else was
/// once asked for. After an occurrence it is hidden again until the next.
/// </summary>
/// <param name="Lead">The hours before a start; null shows the place at all times.</param>
public sealed record PlaceTime(int? Lead)
{
    public static PlaceTime Always { get; } = new((int?)null);

    /// <summary>The time that an entry asks for, made as strict as the safety of its committees needs.</summary>
    public static PlaceTime Of(int? lead, bool guarded) => new(guarded ? 0 : lead);

    /// <summary>Whether the place may be shown now.</summary>
    public bool IsCome(DirectoryEvent held, DateTimeOffset now) =>
        Lead is not { } hours || EventDates.Between(held, now, now.AddHours(hours).AddSeconds(1)).Any(occurrence => occurrence.Start.AddHours(-hours) <= now && now <= occurrence.End);
}
