using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Exchange;

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
