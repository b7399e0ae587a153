using System.Data.Common;
using BoycottDirectory.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BoycottDirectory.Search;

/// <summary>Ends the statement that runs on a connection when its time has passed: SQLite by an interrupt, PostgreSQL by cancelling.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration interrupt;

    public TimeLimit(DbConnection connection, TimeSpan time)
    {
        source = new CancellationTokenSource();
        if (time > TimeSpan.Zero) source.CancelAfter(time);
        else source.Cancel();
        if ((connection is PreparingConnection preparing ? preparing.Inner : connection as SqliteConnection)?.Handle is { } handle) interrupt = source.Token.Register(() => raw.sqlite3_interrupt(handle));
    }

    public CancellationToken Token => source.Token;

    public bool HasPassed => source.IsCancellationRequested;

    /// <summary>Whether an exception only says that the time had passed.</summary>
    public static bool Caused(Exception exception) => exception is OperationCanceledException or SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT };

    public void Dispose()
    {
        // Waits for an interrupt that is under way: the next user of the pooled connection must not be hit by it.
        interrupt.Dispose();
        source.Dispose();
    }
}
