namespace BoycottDirectory.Language;

/// <summary>Countries and territories by name, in Arabic, English and French.</summary>
public static class Territories
{
    private static readonly Dictionary<string, string> Codes = Load();

    /// <summary>The ISO 3166-1 alpha-2 code, upper case, of a name in any spelling that folds alike, or of a code in any case; null when unknown.</summary>
    public static string? CodeOf(string nameOrCode) => Codes.GetValueOrDefault(Folding.Fold(nameOrCode));

    private static Dictionary<string, string> Load()
    {
        // The code that people type although ISO reserves it.
        var codes = new Dictionary<string, string>(StringComparer.Ordinal) { ["uk"] = "GB" };
        foreach (var row in DataFile.Rows("territories.tsv"))
        {
            // Codes win over names; among equal names the first row does.
            codes[Folding.Fold(row[0])] = row[0];
            foreach (var name in row[1..]) codes.TryAdd(Folding.Fold(name), row[0]);
        }

        return codes;
    }
}
