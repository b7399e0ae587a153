using Microsoft.Data.Sqlite;

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
