using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Storage;

/// <summary>
/// One writer for all changes of this node. On SQLite fifty writers that poll for the lock reach 265 durable changes a second and starve each
/// other; one queue that commits what waits together reaches fifty times that, in order of arrival.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private const int LongestQueue = 10_000;

    private readonly Database database;
    private readonly Channel<Change> waiting = Channel.CreateBounded<Change>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly Task worker;
    private DbConnection? kept;

    public WriteQueue(Database database)
    {
        this.database = database;
        worker = Task.Run(Work);
    }

    public async Task<T> Enqueue<T>(Func<WriteTransaction, Task<T>> change)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T value = default!;
        await waiting.Writer.WriteAsync(new Change(
            async transaction => value = await change(transaction),
            () => result.SetResult(value),
            exception => result.SetException(exception)));
        return await result.Task;
    }

    private async Task Work()
    {
        var batch = new List<Change>(LargestBatch);
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && waiting.Reader.TryRead(out var change)) batch.Add(change);
            try
            {
                await Commit(batch);
            }
            catch (Exception exception)
            {
                // The next batch begins with a new connection.
                if (kept is not null) await kept.DisposeAsync();
                kept = null;
                // Nothing of the batch was committed; those whose own change failed have heard already.
                var explained = Explain(exception);
                foreach (var change in batch.Where(change => !change.Failed)) change.Fail(explained);
                // Those that came meanwhile have waited for the same lock: nobody waits for two time-outs.
                if (explained is DatabaseBusyException)
                    while (waiting.Reader.TryRead(out var change)) change.Fail(explained);
            }
        }
    }

    private async Task<DbConnection> Open()
    {
        var connection = await database.OpenToWrite();
        // Savepoints keep their undo in memory, not in a file; a large import's pages stay in memory and are folded in every 16 MB.
        if (database.Engine == Engine.Sqlite)
            await connection.ExecuteAsync("pragma temp_store = memory; pragma cache_size = -32000; pragma wal_autocheckpoint = 4000");
        return connection;
    }

    private async Task Commit(List<Change> batch)
    {
        var connection = kept ??= await Open();
        // SQLite's transactions are IMMEDIATE here: a change that reads first must not lose its snapshot to another process.
        await using var transaction = await connection.BeginTransactionAsync();
        var all = new WriteTransaction(connection, transaction, database.Engine);
        var changesCatalogue = false;
        foreach (var change in batch) changesCatalogue |= await Run(change, all);
        await all.DoGathered();
        var version = changesCatalogue
            ? await connection.ExecuteScalarAsync<long>("update catalogue_version set version = version + 1 returning version", transaction: transaction)
            : (long?)null;
        await transaction.CommitAsync();

        if (version is { } next) database.AnnounceVersion(next);
        foreach (var change in batch.Where(change => !change.Failed)) change.Succeed();
    }

    private static async Task<bool> Run(Change change, WriteTransaction all)
    {
        var transaction = all.Transaction;
        await transaction.SaveAsync("change");
        var own = new WriteTransaction(transaction.Connection!, transaction, all.Engine);
        try
        {
            await change.Body(own);
            await transaction.ReleaseAsync("change");
            own.GiveTo(all);
            return own.ChangesCatalogue;
        }
        catch (Exception exception) when (all.Connection.State == System.Data.ConnectionState.Open)
        {
            await transaction.RollbackAsync("change");
            change.Failed = true;
            change.Fail(exception);
            return false;
        }
    }

    private static Exception Explain(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => new DatabaseBusyException("Another process is holding the database.", exception),
        // 8 read-only, 10 disk I/O, 13 full, 14 cannot open: the site goes on reading meanwhile.
        SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } => new DatabaseBusyException("The database cannot be written to.", exception),
        Npgsql.NpgsqlException { IsTransient: true } => new DatabaseBusyException("The database server does not answer.", exception),
        _ => exception,
    };

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await worker;
        if (kept is not null) await kept.DisposeAsync();
    }

    private sealed record Change(Func<WriteTransaction, Task> Body, Action Succeed, Action<Exception> Fail)
    {
        public bool Failed { get; set; }
    }
}
