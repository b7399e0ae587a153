namespace BoycottDirectory.Submissions;

/// <summary>Marks the feature's texts.</summary>
public sealed class SubmissionsText;
