namespace BoycottDirectory.CommandLine;

/// <summary>Marks the texts of the command line; their language is the terminal's.</summary>
public sealed class CommandLineText;
