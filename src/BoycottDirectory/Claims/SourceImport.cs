using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Claims;

/// <summary>Reads <c>sources.csv</c>.</summary>
public sealed class SourceImport(SourceEdits edits) : CsvImport
{
    public override string Kind => "sources";

    public override int Order => 10;

    public override IReadOnlyList<string> Required { get; } = ["url", "title"];

    public override IReadOnlyList<string> Columns { get; } =
        ["url", "title", "publisher", "author_body", "type", "language", "published", "seen", "archive_url"];

    public override string KeyOf(CsvRow row) => row["url"] ?? "";

    public override Task<Outcome> Put(CsvRow row, ImportRun run) => edits.Put(new SourceEntry
    {
        Url = row["url"] ?? "",
        Title = row["title"] ?? "",
        Publisher = row["publisher"],
        AuthorBody = row["author_body"],
        Type = row["type"] ?? "web_page",
        Language = row["language"],
        Published = row["published"],
        Seen = row["seen"],
        ArchiveUrl = row["archive_url"],
    }, run.Origin, run.DryRun);
}
