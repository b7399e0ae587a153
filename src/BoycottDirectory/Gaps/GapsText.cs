namespace BoycottDirectory.Gaps;

/// <summary>Marks the feature's texts.</summary>
public sealed class GapsText;
