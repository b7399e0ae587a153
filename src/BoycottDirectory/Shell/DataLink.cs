namespace BoycottDirectory.Shell;

/// <summary>The contents of a page in a format for programs.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Path">The address without its language.</param>
/// <param name="Title">What people call the format: CSV, Atom …</param>
public sealed record DataLink(string Type, string Path, string Title);
