namespace BoycottDirectory.Checks;

/// <summary>Marks the feature's texts.</summary>
public sealed class ChecksText;
