using BoycottDirectory.Claims;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Exchange;

/// <summary>Writes <c>sources.csv</c> as <see cref="SourceImport"/> reads it, without those that only a committee cites which is not public.</summary>
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

/// <summary>Reads sources for whole exports.</summary>
public sealed class SourceExportQueries(Database database)
{
    /// <summary>Every source that may be shown, by its address, read one by one as they are taken.</summary>
    public async IAsyncEnumerable<SourceRow> Public()
    {
        await using var connection = await database.OpenToRead();
        var rows = connection.QueryUnbufferedAsync<SourceRow>($"""
            select s.url, s.title, s.publisher, s.author_body, s.type, s.language, s.published, s.seen, s.archive_url
            from sources s
            where not exists (
                select 1 from committee_sources cs join committees c on c.id = cs.committee_id
                where cs.source_id = s.id and c.visibility <> 'public')
              or exists (
                select 1 from committee_sources cs join committees c on c.id = cs.committee_id
                where cs.source_id = s.id and c.visibility = 'public')
            order by {database.Pick(sqlite: "s.url", postgres: "s.url collate \"C\"")}
            """);
        await foreach (var row in rows) yield return row;
    }
}

/// <summary>A source with all its columns.</summary>
public sealed record SourceRow
{
    public string Url { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Publisher { get; init; }

    public string? AuthorBody { get; init; }

    public string Type { get; init; } = "";

    public string? Language { get; init; }

    public string? Published { get; init; }

    public string? Seen { get; init; }

    public string? ArchiveUrl { get; init; }
}
