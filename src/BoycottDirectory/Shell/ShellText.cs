namespace BoycottDirectory.Shell;

/// <summary>Marks the feature's texts.</summary>
public sealed class ShellText;
