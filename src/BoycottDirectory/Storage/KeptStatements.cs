using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BoycottDirectory.Storage;

/// <summary>The statements of one connection that are not running. One that is runs alone: who asks for it meanwhile gets another.</summary>
/// <param name="most">Texts that are put together must not fill the memory: when there are more, all are parsed anew.</param>
internal sealed class KeptStatements(int most)
{
    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    public SqliteCommand? Take(string text) => idle.Remove(text, out var command) ? command : null;

    public void GiveBack(SqliteCommand command)
    {
        if (idle.Count >= most) Clear();
        if (!idle.TryAdd(command.CommandText, command)) command.Dispose();
    }

    public void Clear()
    {
        foreach (var command in idle.Values) command.Dispose();
        idle.Clear();
    }
}

internal static class PlanKeeping
{
    // The query planner stability guarantee (https://www.sqlite.org/queryplanner-ng.html#qpsg); the binding has no name for it.
    private const int EnableStability = 1007;

    /// <summary>Plans statements without regard to the values they are given: otherwise each new «limit» parses a kept statement anew.</summary>
    public static void KeepPlans(this SqliteConnection connection) => raw.sqlite3_db_config(connection.Handle, EnableStability, 1, out _);
}
