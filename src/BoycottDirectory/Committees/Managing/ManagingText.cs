namespace BoycottDirectory.Committees.Managing;

/// <summary>Marks the feature's texts.</summary>
public sealed class ManagingText;
