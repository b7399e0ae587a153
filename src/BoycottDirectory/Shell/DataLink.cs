namespace BoycottDirectory.Shell;

/// <summary>The contents of a page in a format for programs.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Path">The address without its language.</param>
/// <param name="Title">What people call the format: CSV, Atom …</param>
public sealed record DataLink(string Type, string Path, string Title)
{
    /// <summary>The feed of all that changed.</summary>
    public static DataLink Feed { get; } = new("application/atom+xml", "/feed.atom", "Atom");

    /// <summary>The files with what a list shows, all its pages together.</summary>
    public static IReadOnlyList<DataLink> Tables(ListFilter filter) =>
        [new("text/csv", filter.File(".csv"), "CSV"), new("application/json", filter.File(".json"), "JSON")];
}
