using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Storage;

/// <summary>A command that runs as the kept statement of its text.</summary>
internal sealed class PreparingCommand(PreparingConnection connection, SqliteConnection inner, SqliteTransaction? transaction, KeptStatements kept) : DbCommand
{
    // Gathers text and parameters; it never runs.
    private readonly SqliteCommand asked = new();
    private SqliteCommand? running;

    [AllowNull]
    public override string CommandText
    {
        get => asked.CommandText;
        set
        {
            Release();
            asked.CommandText = value;
        }
    }

    public override int CommandTimeout { get => asked.CommandTimeout; set => asked.CommandTimeout = value; }

    public override CommandType CommandType { get => asked.CommandType; set => asked.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => asked.Parameters;

    protected override DbTransaction? DbTransaction { get; set; } = transaction;

    public override void Cancel() => running?.Cancel();

    public override void Prepare()
    {
        // Running it prepares it.
    }

    public override int ExecuteNonQuery() => Run(command => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => Run(command => command.ExecuteScalar());

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Run(command => command.ExecuteReader(behavior));

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    private T Run<T>(Func<SqliteCommand, T> run)
    {
        running ??= kept.Take(asked.CommandText) ?? NewCommand();
        running.Transaction = transaction;
        running.CommandTimeout = asked.CommandTimeout;
        Fill(running.Parameters);
        try
        {
            return run(running);
        }
        catch
        {
            // What failed is parsed anew the next time.
            running.Dispose();
            running = null;
            throw;
        }
    }

    private SqliteCommand NewCommand()
    {
        var command = inner.CreateCommand();
#pragma warning disable CA2100 // The text is the caller's, who is held to parameters.
        command.CommandText = asked.CommandText;
#pragma warning restore CA2100
        return command;
    }

    // The same text nearly always comes with the same parameters: only their values are new then.
    private void Fill(SqliteParameterCollection own)
    {
        var same = own.Count == asked.Parameters.Count;
        for (var i = 0; same && i < own.Count; i++) same = own[i].ParameterName.AsSpan(1).SequenceEqual(Bare(asked.Parameters[i].ParameterName));
        if (!same)
        {
            own.Clear();
            // With its prefix, or the provider tries them all each time.
            foreach (SqliteParameter parameter in asked.Parameters) own.Add(new SqliteParameter { ParameterName = $"@{Bare(parameter.ParameterName)}" });
        }

        for (var i = 0; i < own.Count; i++) own[i].Value = asked.Parameters[i].Value ?? DBNull.Value;
    }

    private static ReadOnlySpan<char> Bare(string name) => name.AsSpan().TrimStart('@');

    private void Release()
    {
        if (running is null) return;

        kept.GiveBack(running);
        running = null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Release();
            asked.Dispose();
        }

        base.Dispose(disposing);
    }
}
