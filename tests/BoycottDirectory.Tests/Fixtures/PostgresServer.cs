using Npgsql;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>The throwaway server that <c>./test</c> starts.</summary>
internal static class PostgresServer
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "BOYCOTT_TEST_POSTGRES";

    /// <summary>Makes a database, as a copy of another when one is named, and returns its connection string.</summary>
    public static async Task<string> Make(string name, string template = "template1")
    {
        await Run($"create database {name} template {template}");
        return Connection(name);
    }

    public static Task Drop(string name) => Run($"drop database if exists {name} with (force)");

    /// <summary>Runs a command for the whole server.</summary>
    public static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string Connection(string database)
    {
        var server = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"This test needs PostgreSQL: run ./test, which starts one, or set {Variable} to a server's connection string.");
        // A database for each test: idle connections of finished ones would use up the server's.
        return new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 10, Pooling = database != "postgres" }.ConnectionString;
    }
}
