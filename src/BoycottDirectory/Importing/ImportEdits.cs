using System.Text.Json;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Importing;

/// <summary>Keeps how the work on a file goes. The entries themselves are written by their kinds' own edits.</summary>
public sealed class ImportEdits(Database database, TimeProvider clock)
{
    /// <summary>A file has come; its dry run is next.</summary>
    public Task<long> Add(ImportJob job) => database.Write(transaction => transaction.Connection.ExecuteScalarAsync<long>("""
        insert into import_jobs (user_id, kind, mapping, file_name, size, mode, state, rows_total, created_at)
        values (@UserId, @Kind, @Mapping, @FileName, @Size, 'review', 'checking', @RowsTotal, @now)
        returning id
        """, new { job.UserId, job.Kind, job.Mapping, job.FileName, job.Size, job.RowsTotal, now = clock.GetUtcNow() }));

    /// <summary>Lets a file that was looked at go in, or goes on with one that was stopped.</summary>
    /// <returns>False when it is not in a state for that.</returns>
    public Task<bool> Start(ImportJob job, string mode) => Move(job.Id, """
        update import_jobs set state = 'running', mode = @mode, batch = coalesce(batch, @batch), started_at = null, stop_asked_at = null, ended_at = null, fault = null
        where id = @id and (state = 'checked' or (state in ('cancelled', 'interrupted') and batch is not null))
        """, new { id = job.Id, mode, batch = $"{job.FileName} {clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} #{job.Id}" });

    /// <summary>Looks at a file again whose dry run was stopped.</summary>
    public Task<bool> CheckAgain(long id) => Move(id, """
        update import_jobs set state = 'checking', started_at = null, stop_asked_at = null, ended_at = null, fault = null
        where id = @id and state in ('cancelled', 'interrupted') and batch is null
        """);

    /// <summary>Asks whoever works on it to stop.</summary>
    public Task<bool> AskToStop(long id) => Move(id, "update import_jobs set stop_asked_at = @now where id = @id and state in ('checking', 'running')");

    /// <summary>Says that work on it begins: the table of rows begins anew.</summary>
    /// <returns>False when somebody else has begun.</returns>
    public Task<bool> Begin(long id) => database.Write(async transaction =>
    {
        if (await transaction.Connection.ExecuteAsync("""
            update import_jobs set started_at = @now, rows_done = 0, new_rows = 0, changed_rows = 0, same_rows = 0, refused_rows = 0, held_rows = 0
            where id = @id and state in ('checking', 'running') and started_at is null
            """, new { id, now = clock.GetUtcNow() }) == 0) return false;

        await transaction.Connection.ExecuteAsync("delete from import_rows where job_id = @id", new { id });
        return true;
    });

    /// <summary>Writes down how far it has come.</summary>
    /// <returns>Whether somebody has asked to stop.</returns>
    internal Task<bool> Progress(long id, ImportTally tally, IReadOnlyList<ImportRow> rows) => database.Write(async transaction =>
    {
        await Write(transaction, id, rows);
        return await transaction.Connection.ExecuteScalarAsync<bool>("""
            update import_jobs
            set rows_done = @Rows, new_rows = @New, changed_rows = @Changed, same_rows = @Same, refused_rows = @Refused, held_rows = @Held
            where id = @id returning stop_asked_at is not null
            """, Counts(id, tally));
    });

    /// <summary>Says how it ended.</summary>
    internal Task End(long id, string state, ImportTally tally, IReadOnlyList<ImportRow> rows, IReadOnlyList<string>? fault) => database.Write(async transaction =>
    {
        await Write(transaction, id, rows);
        await transaction.Connection.ExecuteAsync("""
            update import_jobs
            set rows_done = @Rows, new_rows = @New, changed_rows = @Changed, same_rows = @Same, refused_rows = @Refused, held_rows = @Held,
              state = @state, fault = @fault, ended_at = @now, rows_total = case when @state in ('checked', 'done') then @Rows else rows_total end
            where id = @id
            """, Counts(id, tally, state, fault is null ? null : JsonSerializer.Serialize(fault)));
    });

    /// <summary>Says of work that this node had begun when it stopped that it was cut off. What is in are whole rows.</summary>
    public Task Interrupt(long id) => Move(id, "update import_jobs set state = 'interrupted', ended_at = @now where id = @id and state in ('checking', 'running') and started_at is not null");

    /// <summary>Takes back what of a batch still waits for review; what was decided about is left to who undoes revisions.</summary>
    /// <returns>How many rows were taken back.</returns>
    public Task<int> Withdraw(ImportJob job) => database.Write(async transaction =>
    {
        var taken = await transaction.Connection.ExecuteAsync(
            $"update submissions set state = '{SubmissionStates.Withdrawn}', words = null, private = null where batch = @Batch and state in ('pending', 'asked')", new { job.Batch });
        await transaction.Connection.ExecuteAsync("update import_jobs set state = 'undone', ended_at = @now where id = @Id and state in ('done', 'cancelled', 'interrupted')", new { job.Id, now = clock.GetUtcNow() });
        return taken;
    });

    private Task<bool> Move(long id, string sql, object? values = null) => database.Write(async transaction =>
        await transaction.Connection.ExecuteAsync(sql, values ?? new { id, now = clock.GetUtcNow() }) == 1);

    private static Task Write(WriteTransaction transaction, long id, IReadOnlyList<ImportRow> rows) => transaction.Connection.ExecuteAsync("""
        insert into import_rows (job_id, position, line, outcome, entry, problems) values (@id, @Position, @Line, @Outcome, @Entry, @Problems)
        on conflict (job_id, position) do nothing
        """, rows.Select(row => new { id, row.Position, row.Line, row.Outcome, row.Entry, row.Problems }));

    private object Counts(long id, ImportTally tally, string? state = null, string? fault = null) => new
    {
        id, tally.Rows, New = tally[Change.New], Changed = tally[Change.Changed], Same = tally[Change.Same], Refused = tally[Change.Refused], Held = tally[Change.Held],
        state, fault, now = clock.GetUtcNow(),
    };
}
