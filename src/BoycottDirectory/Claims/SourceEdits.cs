using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Claims;

/// <summary>Writes sources.</summary>
public sealed class SourceEdits(Database database, DecisionEdits decisions)
{
    private const string Kind = "source";

    /// <summary>Adds a source or brings the one at the same address up to date.</summary>
    public async Task<Outcome> Put(SourceEntry source, Origin origin, bool dryRun = false)
    {
        var problems = SourceRules.Check(source);
        if (problems.Count > 0) return Outcome.Refused(problems);

        var snapshot = Snapshots.Write(source);
        return await database.Write(origin.Verdict?.Transaction, async transaction =>
        {
            var current = await transaction.Connection.QuerySingleOrDefaultAsync<Current?>("""
                select s.id, coalesce(r.number, 0) as number, r.snapshot
                from sources s
                left join revisions r on r.kind = 'source' and r.entry_id = s.id
                where s.url = @Url
                order by r.number desc
                limit 1
                """, source);
            if (origin.Verdict is { } verdict && verdict.ExpectedRevision != (current?.Number ?? 0)) return Outcome.Refused(new Problem("", "Overtaken"));
            if (current?.Snapshot == snapshot) return Outcome.Of(Change.Same);

            var change = Outcome.Of(current is null ? Change.New : Change.Changed);
            if (dryRun) return change;
            if (origin.Held) return await decisions.Hold(transaction, new Held(Kind, current?.Id, source.Url, current?.Number, snapshot), origin);

            var id = await transaction.Connection.ExecuteScalarAsync<long>("""
                insert into sources (url, title, publisher, author_body, type, language, published, seen, archive_url)
                values (@Url, @Title, @Publisher, @AuthorBody, @Type, @Language, @Published, @Seen, @ArchiveUrl)
                on conflict (url) do update set title = excluded.title, publisher = excluded.publisher, author_body = excluded.author_body,
                  type = excluded.type, language = excluded.language, published = excluded.published, seen = excluded.seen,
                  archive_url = excluded.archive_url
                returning id
                """, source);
            var number = (current?.Number ?? 0) + 1;
            await decisions.Accept(transaction, new Revision { Kind = Kind, EntryId = id, Slug = source.Url, Number = number, Snapshot = snapshot }, origin);
            return change;
        });
    }

    /// <summary>Writes what an entry rests on, in its order, into the table that links it with sources.</summary>
    /// <param name="transaction">The change.</param>
    /// <param name="table">The table, which has the columns <c>position</c> and <c>source_id</c>.</param>
    /// <param name="column">The column of the entry's id.</param>
    /// <param name="id">The entry's id.</param>
    /// <param name="urls">The sources' addresses; one that comes twice counts once.</param>
    /// <returns>The sources' ids.</returns>
    internal static async Task<IReadOnlyList<long>> Cite(WriteTransaction transaction, string table, string column, long id, IReadOnlyList<string> urls)
    {
        var sources = await IdsOf(transaction, [.. urls.Distinct()]);
        await transaction.Connection.ExecuteAsync($"insert into {table} ({column}, position, source_id) values (@id, @position, @source)",
            sources.Select((source, position) => new { id, position, source }));
        return sources;
    }

    /// <summary>The same as statements to be sent with others, for entries that do not need the ids.</summary>
    internal static void Cite(StatementBatch statements, string table, string column, long id, IReadOnlyList<string> urls)
    {
        foreach (var (position, url) in urls.Distinct().Index())
        {
            statements.Add("""
                insert into sources (url, title, publisher, type) values (@url, @url, @host, 'web_page') on conflict (url) do nothing
                """, new { url, host = new Uri(url).Host });
            statements.Add($"insert into {table} ({column}, position, source_id) select @id, @position, id from sources where url = @url", new { id, position, url });
        }
    }

    /// <summary>The ids of the sources at these addresses, in their order; an address not seen before becomes a source titled by its host.</summary>
    internal static async Task<IReadOnlyList<long>> IdsOf(WriteTransaction transaction, IReadOnlyList<string> urls)
    {
        var ids = new List<long>(urls.Count);
        foreach (var url in urls)
        {
            ids.Add(await transaction.Connection.ExecuteScalarAsync<long?>("select id from sources where url = @url", new { url })
                ?? await transaction.Connection.ExecuteScalarAsync<long>("""
                    insert into sources (url, title, publisher, type) values (@url, @title, @host, 'web_page') returning id
                    """, new { url, title = url, host = new Uri(url).Host }));
        }

        return ids;
    }

    private sealed record Current
    {
        public long Id { get; init; }

        public long Number { get; init; }

        public string? Snapshot { get; init; }
    }
}
