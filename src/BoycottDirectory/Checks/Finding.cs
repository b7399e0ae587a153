namespace BoycottDirectory.Checks;

/// <summary>Something that a check found.</summary>
/// <param name="Area">Where: <c>integrity</c>, <c>staleness</c>, <c>gaps</c> or <c>links</c>.</param>
/// <param name="Code">A key <c>Check.*</c> of the command line's texts.</param>
/// <param name="Number">How many there are.</param>
/// <param name="Examples">The first of them: slugs, addresses, lines of files.</param>
public sealed record Finding(string Area, string Code, int Number, IReadOnlyList<string> Examples)
{
    /// <summary>Whether the data contradicts itself; everything else is work for editors.</summary>
    public bool IsFault => Area == "integrity";
}
