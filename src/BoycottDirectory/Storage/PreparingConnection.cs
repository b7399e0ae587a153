using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Storage;

/// <summary>
/// SQLite's connection as changes and queries see it: a statement is parsed when it first runs and kept for the next time. Parsing costs more
/// than running the short statements of which a change or a page consists. (PostgreSQL's driver does the same by itself.)
/// </summary>
internal sealed class PreparingConnection : DbConnection
{
    // The program has some hundreds for writing.
    private const int MostStatements = 500;

    private static readonly ConditionalWeakTable<SqliteConnection, KeptStatements> Kept = [];
    private readonly SqliteConnection inner;
    private readonly SqliteTransaction? transaction;
    private readonly KeptStatements statements;
    private Action? giveBack;

    /// <summary>The queue's connection within one change.</summary>
    public PreparingConnection(SqliteConnection inner, SqliteTransaction transaction) =>
        (this.inner, this.transaction, statements) = (inner, transaction, Kept.GetValue(inner, _ => new KeptStatements(MostStatements)));

    /// <summary>A connection that reads, until it is closed.</summary>
    public PreparingConnection(SqliteConnection inner, KeptStatements statements, Action giveBack) =>
        (this.inner, this.statements, this.giveBack) = (inner, statements, giveBack);

    /// <summary>The driver's own connection, for what only it can do.</summary>
    public SqliteConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString { get => inner.ConnectionString; set => throw new NotSupportedException(); }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void Open() => inner.Open();

    // A change's connection belongs to the queue.
    public override void Close()
    {
        giveBack?.Invoke();
        giveBack = null;
    }

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => new PreparingCommand(this, inner, transaction, statements);

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close();
        base.Dispose(disposing);
    }
}
