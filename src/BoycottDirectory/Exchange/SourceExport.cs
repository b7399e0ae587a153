using BoycottDirectory.Claims;

namespace BoycottDirectory.Exchange;

/// <summary>Writes <c>sources.csv</c> as <see cref="SourceImport"/> reads it, without those that only entries cite which are not public.</summary>
public sealed class SourceExport(SourceExportQueries sources) : CsvExport
{
    public override string Kind => "sources";

    public override int Order => 10;

    public override IReadOnlyList<string> Key { get; } = ["url"];

    public override string Description => "A page or document that states something in the other tables.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("url", "Its address, which is its key.", Required: true),
        new("title", "Its title.", Required: true),
        new("publisher", "Who published it."),
        new("author_body", "The body that wrote it, where that is not the publisher."),
        new("type", "What it is."),
        new("language", "BCP 47."),
        new("published", "A date of ISO 8601 that may lack its day or month."),
        new("seen", "When it was last looked at."),
        new("archive_url", "The address of an archived copy."),
    ];

    public override async IAsyncEnumerable<IReadOnlyList<string?>> Rows()
    {
        await foreach (var source in sources.Public())
            yield return
            [
                source.Url, source.Title, source.Publisher, source.AuthorBody, source.Type, source.Language, source.Published, source.Seen,
                source.ArchiveUrl,
            ];
    }
}
