namespace BoycottDirectory.Network;

/// <summary>Marks the feature's texts.</summary>
public sealed class NetworkText;
