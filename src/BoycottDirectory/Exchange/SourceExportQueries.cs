using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Exchange;

/// <summary>Reads sources for whole exports.</summary>
public sealed class SourceExportQueries(Database database)
{
    // Owners of listed targets are exported too, see TargetExportQueries.
    private const string Listed = """
        case when t.status <> 'no_live_claim' or exists (
          select 1 from target_owners o1 join targets t1 on t1.id = o1.target_id where o1.owner_id = t.id and t1.status <> 'no_live_claim') then 1 else 0 end
        """;

    /// <summary>Every source that may be shown, which is one that nothing cites or something public does, by its address, read one by one as they are taken.</summary>
    public async IAsyncEnumerable<SourceRow> Public()
    {
        await using var connection = await database.OpenToRead();
        var rows = connection.QueryUnbufferedAsync<SourceRow>($"""
            with cites (source_id, shown) as (
              select cs.source_id, case c.visibility when 'public' then 1 else 0 end from committee_sources cs join committees c on c.id = cs.committee_id
              union all
              select s.source_id, case when f.visibility = 'public' and t.visibility = 'public' then 1 else 0 end
              from affiliation_sources s join affiliations a on a.id = s.affiliation_id join committees f on f.id = a.from_id join committees t on t.id = a.to_id
              union all
              select ts.source_id, {Listed} from target_sources ts join targets t on t.id = ts.target_id
              union all
              select o.source_id, {Listed} from target_owners o join targets t on t.id = o.target_id where o.source_id is not null
              union all
              select cs.source_id, {Listed} from claim_sources cs join claims k on k.id = cs.claim_id join targets t on t.id = k.target_id
              union all
              select rs.source_id, {Listed} from reply_sources rs
              join replies r on r.id = rs.reply_id join claims k on k.id = r.claim_id join targets t on t.id = k.target_id
              union all
              select ps.source_id, case when c.visibility = 'public' and t.status <> 'no_live_claim' then 1 else 0 end from committee_target_sources ps
              join committee_targets p on p.id = ps.position_id join committees c on c.id = p.committee_id join targets t on t.id = p.target_id
              union all
              select source_id, 1 from campaign_sources
              union all
              select es.source_id, case e.visibility when 'public' then 1 else 0 end from event_sources es join events e on e.id = es.event_id)
            select s.url, s.title, s.publisher, s.author_body, s.type, s.language, s.published, s.seen, s.archive_url
            from sources s
            left join (select source_id, max(shown) as shown from cites group by source_id) k on k.source_id = s.id
            where k.shown is null or k.shown = 1
            order by {database.Plainly("s.url")}
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
