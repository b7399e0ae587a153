using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Importing;

/// <summary>Reads the files that editors brought.</summary>
public sealed class ImportQueries(Database database)
{
    public const int JobsOnPage = 20, RowsOnPage = 100;

    private const string Columns = """
        j.id, j.user_id, j.kind, j.mapping, j.file_name, j.size, j.mode, j.state, j.batch, j.rows_total, j.rows_done, j.new_rows, j.changed_rows, j.same_rows,
        j.refused_rows, j.held_rows, j.fault, j.created_at, j.started_at, j.stop_asked_at, j.ended_at
        """;

    public async Task<ImportJob?> Find(long id)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<ImportJob>($"select {Columns} from import_jobs j where j.id = @id", new { id });
    }

    /// <summary>A page of all files, the newest first.</summary>
    public async Task<(IReadOnlyList<ImportJob> Jobs, int Total)> Page(int page)
    {
        await using var connection = await database.OpenToRead();
        var total = await connection.ExecuteScalarAsync<int>("select count(*) from import_jobs");
        return ([.. await connection.QueryAsync<ImportJob>($"select {Columns} from import_jobs j order by j.id desc limit {JobsOnPage} offset @offset", new { offset = (page - 1) * JobsOnPage })], total);
    }

    /// <summary>What the program has to work on, the oldest first.</summary>
    public async Task<IReadOnlyList<ImportJob>> Active()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<ImportJob>($"select {Columns} from import_jobs j where j.state in ('checking', 'running') order by j.id")];
    }

    /// <summary>A page of the rows that were kept, in the order of the file.</summary>
    /// <param name="job">The job.</param>
    /// <param name="outcome">Only these; null for all.</param>
    /// <param name="page">Counting from 1.</param>
    public async Task<(IReadOnlyList<ImportRow> Rows, int Total)> Rows(long job, string? outcome, int page)
    {
        const string where = "from import_rows r where r.job_id = @job and (cast(@outcome as text) is null or r.outcome = @outcome)";
        await using var connection = await database.OpenToRead();
        var total = await connection.ExecuteScalarAsync<int>($"select count(*) {where}", new { job, outcome });
        return ([.. await connection.QueryAsync<ImportRow>($"""
            select r.position, r.line, r.outcome, r.entry, r.problems {where} order by r.position limit {RowsOnPage} offset @offset
            """, new { job, outcome, offset = (page - 1) * RowsOnPage })], total);
    }

    /// <summary>How many submissions of a batch there are in each state: what is really in, whatever a run that was cut off had counted.</summary>
    public async Task<IReadOnlyDictionary<string, int>> StatesOf(string batch)
    {
        await using var connection = await database.OpenToRead();
        return (await connection.QueryAsync<(string, int)>("select s.state, count(*) from submissions s where s.batch = @batch group by s.state", new { batch }))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }
}
