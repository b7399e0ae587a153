namespace BoycottDirectory.Decisions;

/// <summary>Marks the feature's texts.</summary>
public sealed class DecisionsText;
