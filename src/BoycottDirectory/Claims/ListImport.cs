using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Claims;

/// <summary>Reads <c>lists.csv</c>: the published lists that claims refer to.</summary>
public sealed class ListImport(ListEdits edits) : CsvImport
{
    public override string Kind => "lists";

    public override int Order => 45;

    public override IReadOnlyList<string> Required { get; } = ["code", "publisher", "url"];

    public override IReadOnlyList<string> Columns { get; } = ["code", "name_en", "name_ar", "publisher", "url", "note_en", "note_ar"];

    public override string KeyOf(CsvRow row) => row["code"] ?? "";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) => edits.Put(new ListEntry
    {
        Code = KeyOf(row),
        Publisher = row["publisher"] ?? "",
        Url = row["url"] ?? "",
        Texts = CsvTexts.Read(
            new Dictionary<string, ListWords>(StringComparer.Ordinal),
            (lang, _) => new ListWords { Name = row[$"name_{lang}"], Note = row[$"note_{lang}"] },
            words => words is { Name: null, Note: null }),
    }, run.Origin, run.DryRun);
}
