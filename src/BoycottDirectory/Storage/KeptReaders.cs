using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Storage;

/// <summary>
/// SQLite connections that read, kept with their parsed statements: the driver's own pool keeps neither those nor its settings, and parsing a
/// page's statements costs more than running them.
/// </summary>
internal sealed class KeptReaders(string connectionString) : IDisposable
{
    // Reading does not wait: more than a few at a time only happen while a download is read slowly. Each keeps up to two megabytes of pages.
    private const int MostIdle = 8;

    // Texts of lists differ by their filters, so there is no end of them.
    private const int MostStatements = 100;

    private readonly ConcurrentStack<Kept> idle = new();
    private int generation;

    public async Task<DbConnection> Take()
    {
        if (!idle.TryPop(out var kept)) kept = await Open();
        return new PreparingConnection(kept.Connection, kept.Statements, () => GiveBack(kept));
    }

    /// <summary>Closes the connections that are not in use, and those in use once they are given back: what is read next is read from the file that is there then.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref generation);
        while (idle.TryPop(out var kept)) kept.Close();
    }

    public void Dispose() => Forget();

    private async Task<Kept> Open()
    {
        var kept = new Kept(new SqliteConnection(connectionString), new KeptStatements(MostStatements), Volatile.Read(ref generation));
        try
        {
            await kept.Connection.OpenAsync();
            kept.Connection.KeepPlans();
            return kept;
        }
        catch
        {
            kept.Close();
            throw;
        }
    }

    private void GiveBack(Kept kept)
    {
        if (kept.Generation != Volatile.Read(ref generation) || idle.Count >= MostIdle) kept.Close();
        else idle.Push(kept);
    }

    private sealed record Kept(SqliteConnection Connection, KeptStatements Statements, int Generation)
    {
        public void Close()
        {
            Statements.Clear();
            Connection.Dispose();
        }
    }
}
