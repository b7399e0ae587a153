namespace BoycottDirectory.Committees;

/// <summary>Marks the feature's texts.</summary>
public sealed class CommitteesText;
