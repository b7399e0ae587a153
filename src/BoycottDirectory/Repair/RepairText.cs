namespace BoycottDirectory.Repair;

/// <summary>Marks the feature's texts.</summary>
public sealed class RepairText;
