using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>SQL in one line, for what a test arranges or looks at itself.</summary>
internal static class DatabaseShortcuts
{
    public static async Task<T> Scalar<T>(this Database database, string sql, object? parameters = null)
    {
        await using var connection = await database.OpenToRead();
        return (await connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    public static async Task<IReadOnlyList<T>> Rows<T>(this Database database, string sql, object? parameters = null)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<T>(sql, parameters)];
    }

    public static Task Execute(this Database database, string sql, object? parameters = null) =>
        database.Write(transaction => transaction.Connection.ExecuteAsync(sql, parameters));
}
