using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>Reads the history of entries.</summary>
public sealed class RevisionQueries(Database database)
{
    /// <summary>All revisions of an entry, newest first.</summary>
    public async Task<IReadOnlyList<PastRevision>> History(string kind, long entryId)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<PastRevision>("""
            select r.number, r.snapshot, r.made_at, s.channel, d.reason, d.outcome,
              exists (select 1 from redactions x where x.kind = r.kind and x.entry_id = r.entry_id and x.number = r.number) as is_redacted
            from revisions r
            join submissions s on s.id = r.submission_id
            left join decisions d on d.id = (select min(x.id) from decisions x where x.submission_id = r.submission_id)
            where r.kind = @kind and r.entry_id = @entryId
            order by r.number desc
            """, new { kind, entryId })];
    }
}

/// <summary>One line of an entry's history.</summary>
public sealed record PastRevision
{
    public long Number { get; init; }

    public string Snapshot { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>As <see cref="Submissions.Origin.Channel"/>.</summary>
    public string Channel { get; init; } = "";

    /// <summary>As <see cref="Submissions.Origin.Reason"/>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>As <see cref="Decision.Outcome"/>.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Something of it was taken out for ever.</summary>
    public bool IsRedacted { get; init; }
}
