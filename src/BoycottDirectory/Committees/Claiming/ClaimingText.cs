namespace BoycottDirectory.Committees.Claiming;

/// <summary>Marks the feature's texts.</summary>
public sealed class ClaimingText;
