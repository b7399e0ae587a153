using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;
using Npgsql;

namespace BoycottDirectory.Storage;

/// <summary>Statements of one change that need not wait for each other: PostgreSQL gets them in one round trip instead of one each.</summary>
internal sealed class StatementBatch(WriteTransaction transaction)
{
    // More would only make the driver hold more in memory.
    private const int Handful = 1_000;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();
    private readonly List<(string Sql, object Values)> statements = [];

    /// <summary>Adds one statement, whose parameters are the properties of <paramref name="values"/>.</summary>
    public void Add(string sql, object values) => statements.Add((sql, values));

    /// <summary>Runs all in their order.</summary>
    public Task Run() => Each(scalars: null);

    /// <summary>Runs all in their order. Each returns rows; the result is the first column of the first row of each, null where there is none.</summary>
    public async Task<IReadOnlyList<object?>> Scalars()
    {
        var scalars = new List<object?>(statements.Count);
        await Each(scalars);
        return scalars;
    }

    private async Task Each(List<object?>? scalars)
    {
        foreach (var handful in statements.Chunk(Handful))
        {
            if (transaction.Connection is NpgsqlConnection postgres) await Send(postgres, handful, scalars);
            else foreach (var (sql, values) in handful) await One(sql, values, scalars);
        }

        statements.Clear();
    }

    private async Task One(string sql, object values, List<object?>? scalars)
    {
        await using var command = transaction.Connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of the callers.
        command.CommandText = sql;
#pragma warning restore CA2100
        Fill(command.Parameters, command.CreateParameter, values);
        if (scalars is null) await command.ExecuteNonQueryAsync();
        else scalars.Add(await command.ExecuteScalarAsync() is var value and not DBNull ? value : null);
    }

    private async Task Send(NpgsqlConnection connection, IEnumerable<(string Sql, object Values)> handful, List<object?>? scalars)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = (NpgsqlTransaction)transaction.Transaction;
        foreach (var (sql, values) in handful)
        {
            var command = new NpgsqlBatchCommand(sql);
            Fill(command.Parameters, () => new NpgsqlParameter(), values);
            batch.BatchCommands.Add(command);
        }

        if (scalars is null)
        {
            await batch.ExecuteNonQueryAsync();
            return;
        }

        await using var reader = await batch.ExecuteReaderAsync();
        do scalars.Add(await reader.ReadAsync() && !await reader.IsDBNullAsync(0) ? reader.GetValue(0) : null);
        while (await reader.NextResultAsync());
    }

    private static void Fill(DbParameterCollection parameters, Func<DbParameter> make, object values)
    {
        foreach (var property in Properties.GetOrAdd(values.GetType(), type => type.GetProperties()))
        {
            var parameter = make();
            parameter.ParameterName = property.Name;
            // A null alone does not say what it would have been.
            if (TypeOf(property.PropertyType) is { } type) parameter.DbType = type;
            TypeHandlers.SetValue(parameter, property.GetValue(values));
            parameters.Add(parameter);
        }
    }

    private static DbType? TypeOf(Type type) =>
        type == typeof(string) ? DbType.String
        : type == typeof(long) || type == typeof(long?) ? DbType.Int64
        : type == typeof(int) || type == typeof(int?) ? DbType.Int32
        : type == typeof(bool) || type == typeof(bool?) ? DbType.Boolean
        : null;
}
