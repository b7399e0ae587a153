namespace BoycottDirectory.Writing;

/// <summary>Marks the feature's texts.</summary>
public sealed class WritingText;
