namespace BoycottDirectory.Events;

/// <summary>Marks the feature's texts.</summary>
public sealed class EventsText;
