using BoycottDirectory.Exchange;

namespace BoycottDirectory.Claims;

/// <summary>Writes <c>lists.csv</c> as <see cref="ListImport"/> reads it.</summary>
public sealed class ListExport(ClaimExportQueries claims) : CsvExport
{
    public override string Kind => "lists";

    public override int Order => 45;

    public override IReadOnlyList<string> Key { get; } = ["code"];

    public override string Description => "A published list that names targets. Keep its note with every use of it.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("code", "Its key here, for good.", Required: true),
        new("name_en", "Its name in English."),
        new("name_ar", "Its name in Arabic."),
        new("publisher", "Who publishes it.", Required: true),
        new("url", "Its address.", Required: true),
        new("note_en", "What being in the list means, and what it does not, in English."),
        new("note_ar", "What being in the list means, and what it does not, in Arabic."),
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> Rows() => claims.Lists().Select(Row);

    private static IReadOnlyList<string?> Row(ListEntry list)
    {
        var english = list.Texts.GetValueOrDefault("en");
        var arabic = list.Texts.GetValueOrDefault("ar");
        return [list.Code, english?.Name, arabic?.Name, list.Publisher, list.Url, english?.Note, arabic?.Note];
    }
}
