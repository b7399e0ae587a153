using System.Data.Common;

namespace BoycottDirectory.Storage;

/// <summary>One statement that runs many times with other values: the engine parses and plans it once.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly DbCommand command;
    private readonly string[] names;
    private bool isPrepared;

    /// <param name="transaction">What the statement belongs to; it must outlive the statement.</param>
    /// <param name="sql">The text.</param>
    /// <param name="names">The names of its parameters, without @, in the order in which their values are given.</param>
    public PreparedStatement(DbTransaction transaction, string sql, params string[] names)
    {
        this.names = names;
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The texts are constants of the callers.
        command.CommandText = sql;
#pragma warning restore CA2100
    }

    /// <summary>Runs it with one value per parameter, none of them null, and returns the first column of the first row.</summary>
    public async Task<object?> Run(params object[] values)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (isPrepared)
            {
                command.Parameters[i].Value = values[i];
                continue;
            }

            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (names[i], values[i]);
            command.Parameters.Add(parameter);
        }

        if (!isPrepared) await command.PrepareAsync();
        isPrepared = true;
        return await command.ExecuteScalarAsync();
    }

    public void Dispose() => command.Dispose();
}
