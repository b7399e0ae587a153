using System.Reflection;

namespace BoycottDirectory.Languages;

/// <summary>Names by code in both languages, read from a table of CLDR that the assembly carries, so that they do not depend on the host's ICU.</summary>
public abstract class NameTable
{
    private readonly Dictionary<string, (string English, string Arabic)> names;

    private protected NameTable(string resource) => names = Read(resource);

    /// <summary>All codes, sorted.</summary>
    public IEnumerable<string> Codes => names.Keys.Order(StringComparer.Ordinal);

    public bool Contains(string code) => names.ContainsKey(code);

    /// <summary>The name in the page's language, or the code itself where the table lacks it.</summary>
    public string Name(string code) => Name(code, SiteLanguage.Current);

    /// <inheritdoc cref="Name(string)"/>
    public string Name(string code, string language) =>
        !names.TryGetValue(code, out var name) ? code : language == "ar" ? name.Arabic : name.English;

    private protected void Override(string code, string english, string arabic) => names[code] = (english, arabic);

    private static Dictionary<string, (string, string)> Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => (cells[1], cells[2]), StringComparer.Ordinal);
    }
}
