namespace BoycottDirectory.Targets;

/// <summary>Marks the feature's texts.</summary>
public sealed class TargetsText;
