using System.Globalization;
using CsvHelper;

namespace BoycottDirectory.Languages;

/// <summary>
/// Names of countries and territories by ISO 3166-1 alpha-2 code. They follow CLDR; an installation's own names stand in
/// <c>content/countries.csv</c> (columns <c>code,en,ar</c>) and win.
/// </summary>
public sealed class Countries : NameTable
{
    public Countries(ContentFolder content) : base("countries.tsv")
    {
        var file = content.File("countries.csv");
        if (!File.Exists(file)) return;

        using var reader = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        foreach (var row in reader.GetRecords<Row>()) Override(row.code, row.en, row.ar);
    }

#pragma warning disable IDE1006 // named as the file's columns
    private sealed record Row(string code, string en, string ar);
#pragma warning restore IDE1006
}
