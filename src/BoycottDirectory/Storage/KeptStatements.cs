using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Storage;

/// <summary>
/// A connection for SQLite's writer that compiles each statement once: the provider compiles it for every command anew, which is a fifth of an
/// import's time. Statements that return rows pass through as they are.
/// </summary>
internal sealed class KeptStatements(SqliteConnection inner) : DbConnection
{
    // The program's own texts are fewer; what comes after is compiled each time.
    private const int Most = 500;

    private readonly SqliteConnection inner = inner;
    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;

    [AllowNull]
    public override string ConnectionString { get => inner.ConnectionString; set => inner.ConnectionString = value; }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => transaction = inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => new Command(this);

    protected override void Dispose(bool disposing)
    {
        foreach (var command in kept.Values) command.Dispose();
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private SqliteCommand Take(string text)
    {
        if (kept.TryGetValue(text, out var command))
        {
            command.Parameters.Clear();
        }
        else
        {
            command = inner.CreateCommand();
            command.CommandText = text;
            if (kept.Count < Most) kept[text] = command;
        }

        command.Transaction = transaction;
        return command;
    }

    /// <summary>Collects parameters, then lends them to the kept command of its text. One change runs at a time, so no command is lent twice.</summary>
    private sealed class Command(KeptStatements connection) : DbCommand
    {
        private readonly SqliteCommand own = connection.inner.CreateCommand();

        [AllowNull]
        public override string CommandText { get => own.CommandText; set => own.CommandText = value; }

        public override int CommandTimeout { get => own.CommandTimeout; set => own.CommandTimeout = value; }

        public override CommandType CommandType { get => own.CommandType; set => own.CommandType = value; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException(); }

        protected override DbParameterCollection DbParameterCollection => own.Parameters;

        protected override DbTransaction? DbTransaction { get => own.Transaction; set => own.Transaction = (SqliteTransaction?)value; }

        public override void Prepare() => own.Prepare();

        public override void Cancel() => own.Cancel();

        public override int ExecuteNonQuery() => Kept().ExecuteNonQuery();

        public override object? ExecuteScalar() => Kept().ExecuteScalar();

        protected override DbParameter CreateDbParameter() => own.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => own.ExecuteReader(behavior);

        protected override void Dispose(bool disposing)
        {
            if (disposing) own.Dispose();
            base.Dispose(disposing);
        }

        private SqliteCommand Kept()
        {
            var command = connection.Take(own.CommandText);
            foreach (SqliteParameter parameter in own.Parameters)
            {
                // Without its sign, the provider tries all signs that SQLite knows.
                if (parameter.ParameterName[0] != '@') parameter.ParameterName = '@' + parameter.ParameterName;
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }
}
