using BoycottDirectory.Storage;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Tests.Search;

public sealed class SqliteSearchFixture : SearchFixture
{
    public override Engine Engine => Engine.Sqlite;

    protected override async Task<DbConnection> Connect()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        return connection;
    }
}
