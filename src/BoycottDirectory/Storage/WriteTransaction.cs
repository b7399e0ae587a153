using System.Data.Common;

namespace BoycottDirectory.Storage;

/// <summary>What one change may use while it runs: it reads its own writes, and nobody else writes meanwhile on this node.</summary>
public sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, Engine engine)
{
    private readonly HashSet<(string Kind, string Slug)> touched = [];

    public DbConnection Connection { get; } = connection;

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
}
