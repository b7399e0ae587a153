using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Pages.Editing;

/// <summary>Reads what is proposed for pages.</summary>
public sealed class PageScheduleQueries(Database database)
{
    private const string Open = "s.kind = 'page' and s.state in ('pending', 'asked')";

    /// <summary>What waits for a time, the next first.</summary>
    public async Task<IReadOnlyList<ScheduledPage>> Scheduled()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<ScheduledPage>($"""
            select s.id, s.entry_slug as slug, s.snapshot, s.reference, s.based_on, p.publish_at, p.approved_by
            from page_schedules p join submissions s on s.id = p.submission_id where {Open} order by p.publish_at, s.id
            """)];
    }

    /// <summary>What has been agreed to and whose time has come.</summary>
    public async Task<IReadOnlyList<ScheduledPage>> Due(DateTimeOffset now)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<ScheduledPage>($"""
            select s.id, s.entry_slug as slug, s.snapshot, s.reference, s.based_on, p.publish_at, p.approved_by
            from page_schedules p join submissions s on s.id = p.submission_id
            where p.publish_at <= @now and p.approved_by is not null and {Open} order by p.publish_at, s.id
            """, new { now })];
    }

    /// <summary>What waits for an editor without a time.</summary>
    public async Task<IReadOnlyList<WaitingPage>> Waiting()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<WaitingPage>($"""
            select s.id, s.entry_slug as slug from submissions s
            where {Open} and not exists (select 1 from page_schedules p where p.submission_id = s.id) order by s.submitted_at, s.id
            """)];
    }
}
