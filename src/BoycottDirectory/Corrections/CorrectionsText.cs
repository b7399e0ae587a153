namespace BoycottDirectory.Corrections;

/// <summary>Marks the feature's texts.</summary>
public sealed class CorrectionsText;
