using BoycottDirectory.CommandLine;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Importing;

/// <summary>The mappings that ship in <c>content/mappings</c>, and those that an installation puts there.</summary>
public sealed class ImportMappings(ContentFolder content)
{
    /// <summary>A document is read whole, so that it may not be as large as a table.</summary>
    public const long LargestDocument = 8_000_000;

    /// <summary>The names of their files. One that cannot be read is left out: it could not be used.</summary>
    public IReadOnlyList<string> Names =>
        !Directory.Exists(content.File("mappings")) ? [] : [.. Directory.EnumerateFiles(content.File("mappings"), "*.yaml").Select(file => Path.GetFileName(file)).Where(name => Find(name) is not null).Order(StringComparer.Ordinal)];

    /// <summary>A mapping by the name of its file; null when there is none.</summary>
    public Mapping? Find(string name)
    {
        // A name, never a path.
        if (name.Length > 100 || name != Path.GetFileName(name) || !name.EndsWith(".yaml", StringComparison.Ordinal) || !File.Exists(content.File("mappings", name))) return null;
        try
        {
            return Mapping.Read(content.File("mappings", name));
        }
        catch (OperatorException)
        {
            return null;
        }
    }
}
