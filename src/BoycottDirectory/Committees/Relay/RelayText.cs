namespace BoycottDirectory.Committees.Relay;

/// <summary>Marks the feature's texts.</summary>
public sealed class RelayText;
