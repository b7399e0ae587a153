namespace BoycottDirectory.Importing;

/// <summary>Marks the feature's texts.</summary>
public sealed class ImportingText;
