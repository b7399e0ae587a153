using System.Reflection;

namespace BoycottDirectory.Language;

/// <summary>The tab-separated files embedded in this assembly; <c>Data/README.md</c> says where each comes from.</summary>
internal static class DataFile
{
    /// <summary>The cells of each line; lines that start with # and empty lines are left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No embedded file {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
