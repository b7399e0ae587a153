using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Storage;

/// <summary>What one change may use while it runs: it reads its own writes, and nobody else writes meanwhile on this node.</summary>
public sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, Engine engine)
{
    private readonly HashSet<(string Kind, string Slug)> touched = [];
    private readonly Dictionary<Type, CommitWork> gathered = [];

    public DbConnection Connection { get; } =
        connection is SqliteConnection sqlite ? new PreparingConnection(sqlite, (SqliteTransaction)transaction) : connection;

    public DbTransaction Transaction { get; } = transaction;

    public Engine Engine { get; } = engine;

    /// <summary>Whether this change alters what readers see; the commit then takes the next catalogue version.</summary>
    public bool ChangesCatalogue { get; private set; }

    /// <summary>The entries that this change altered for readers: itself, and others of which it says something.</summary>
    public IReadOnlyCollection<(string Kind, string Slug)> Touched => touched;

    /// <summary>Says that readers' pages are out of date once this commits.</summary>
    public void CatalogueChanges() => ChangesCatalogue = true;

    /// <summary>Says that what readers know of an entry changes too.</summary>
    public void Touch(string kind, string slug) => touched.Add((kind, slug));

    /// <summary>Statements to be sent together.</summary>
    internal StatementBatch Batch() => new(this);

    /// <summary>This change's part of the work that is done just before the commit.</summary>
    public T BeforeCommit<T>()
        where T : CommitWork, new()
    {
        if (!gathered.TryGetValue(typeof(T), out var work)) gathered[typeof(T)] = work = new T();
        return (T)work;
    }

    /// <summary>Hands what this change gathered to the transaction that commits it.</summary>
    internal void GiveTo(WriteTransaction all)
    {
        foreach (var (type, work) in gathered)
            if (!all.gathered.TryAdd(type, work)) all.gathered[type].Absorb(work);
    }

    /// <summary>Does what was gathered.</summary>
    internal async Task DoGathered()
    {
        foreach (var work in gathered.Values) await work.Write(this);
        gathered.Clear();
    }
}
