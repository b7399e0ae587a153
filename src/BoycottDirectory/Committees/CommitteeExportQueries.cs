using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Reads committees and their links for whole exports: all that are public, however long ago they were confirmed, by their keys.</summary>
public sealed class CommitteeExportQueries(Database database)
{
    /// <summary>Every public committee, read one by one as they are taken.</summary>
    public async IAsyncEnumerable<CommitteeRecord> Public()
    {
        await using var connection = await database.OpenToRead();
        var records = connection.QueryUnbufferedAsync<CommitteeRecord>($"""
            select {CommitteeRecord.Columns}
            from committees c
            {CommitteeRecord.Join}
            where c.visibility = 'public'
            order by {database.Plainly("c.slug")}
            """);
        await foreach (var record in records) yield return record;
    }

    /// <summary>The public committee at a slug, or null. An unlisted one is found too: whoever knows its address may read it.</summary>
    public async Task<CommitteeRecord?> Find(string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<CommitteeRecord?>($"""
            select {CommitteeRecord.Columns} from committees c {CommitteeRecord.Join} where c.slug = @slug and c.visibility <> 'hidden'
            """, new { slug });
    }

    /// <summary>The public committees that changed last, the newest first.</summary>
    public async Task<IReadOnlyList<CommitteeRecord>> Changed(int limit)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<CommitteeRecord>($"""
            select {CommitteeRecord.Columns} from committees c {CommitteeRecord.Join} where c.visibility = 'public'
            order by c.revised_at desc, c.id desc
            limit @limit
            """, new { limit })];
    }

    /// <summary>Every link between two public committees that readers are shown.</summary>
    public async IAsyncEnumerable<AffiliationEntry> PublicLinks()
    {
        await using var connection = await database.OpenToRead();
        var snapshots = connection.QueryUnbufferedAsync<string>($"""
            select r.snapshot
            from affiliations a
            join committees f on f.id = a.from_id and f.visibility = 'public'
            join committees t on t.id = a.to_id and t.visibility = 'public'
            join revisions r on r.kind = 'affiliation' and r.entry_id = a.id and r.number = a.revision
            order by {database.Plainly("f.slug")}, {database.Plainly("a.kind")}, {database.Plainly("t.slug")}
            """);
        await foreach (var snapshot in snapshots) yield return Snapshots.Read<AffiliationEntry>(snapshot);
    }
}
