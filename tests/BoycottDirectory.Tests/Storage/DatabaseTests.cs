using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace BoycottDirectory.Tests.Storage;

public abstract class DatabaseTests(Engine engine) : CatalogueTests(engine)
{
    private Database Database => Catalogue.Database;

    [Fact]
    public async Task Keeps_the_changes_that_wait_with_one_that_fails()
    {
        var writes = Enumerable.Range(0, 100).Select(number => Database.Write(async transaction =>
        {
            await Redirect(transaction, number);
            if (number % 10 == 3) throw new InvalidOperationException($"change {number}");
        })).ToList();

        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(10, writes.Count(write => write.IsFaulted));
        Assert.All(writes.Where(write => write.IsFaulted), write => Assert.IsType<InvalidOperationException>(write.Exception!.InnerException));
        Assert.Equal(90, await Database.Scalar<long>("select count(*) from redirects"));
        Assert.Equal(0, await Database.Scalar<long>("select count(*) from redirects where old_slug like '%3'"));
    }

    [Fact]
    public async Task Goes_on_after_a_change_whose_sql_the_engine_refuses()
    {
        var bad = Database.Execute("insert into committees (slug) values (null)");
        var good = Database.Execute("insert into redirects (kind, old_slug, new_slug) values ('committee', 'a', 'b')");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => bad);
        await good;
        Assert.Equal(1, await Database.Scalar<long>("select count(*) from redirects"));
    }

    [Fact]
    public async Task Lets_a_change_read_its_own_writes()
    {
        var seen = await Database.Write(async transaction =>
        {
            await Redirect(transaction, 1);
            return await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from redirects");
        });
        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task Raises_the_version_once_for_a_commit_that_changes_the_catalogue_and_announces_it()
    {
        var announced = new List<long>();
        Database.CatalogueChanged += announced.Add;

        await Database.Write(transaction =>
        {
            transaction.CatalogueChanges();
            return Task.CompletedTask;
        });

        Assert.Equal([2L], announced);
        Assert.Equal(2, await Database.Scalar<long>("select version from catalogue_version"));
    }

    [Fact]
    public async Task Leaves_the_version_when_nothing_that_readers_see_has_changed()
    {
        var announced = new List<long>();
        Database.CatalogueChanged += announced.Add;

        await Database.Execute("insert into redirects (kind, old_slug, new_slug) values ('committee', 'a', 'b')");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Write(transaction =>
        {
            transaction.CatalogueChanges();
            throw new InvalidOperationException();
        }));

        Assert.Empty(announced);
        Assert.Equal(1, await Database.Scalar<long>("select version from catalogue_version"));
    }

    [Fact]
    public async Task Gives_no_two_writers_the_same_number()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Database.Write(transaction =>
            transaction.Connection.ExecuteScalarAsync<long>("update catalogue_version set version = version + 1 returning version")))));
        Assert.Equal(200, versions.Distinct().Count());
    }

    [Fact]
    public async Task Keeps_instants_as_utc_and_in_their_order()
    {
        await Catalogue.Put("early", entry => entry with { ConfirmedAt = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(3)) });
        await Catalogue.Put("late", entry => entry with { ConfirmedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) });

        var rows = await Database.Rows<DateTimeOffset>("select confirmed_at from committees order by confirmed_at");

        Assert.Equal([new(2025, 12, 31, 22, 0, 0, TimeSpan.Zero), new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)], rows);
    }

    private static Task Redirect(WriteTransaction transaction, int number) =>
        transaction.Connection.ExecuteAsync("insert into redirects (kind, old_slug, new_slug) values ('committee', @old, 'new')", new { old = $"old-{number}" });
}

public sealed class DatabaseOnSqlite() : DatabaseTests(Engine.Sqlite)
{
    [Fact]
    public async Task Says_that_it_is_busy_when_another_process_keeps_the_lock()
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(Catalogue.Folder, "directory.db")};Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await other.ExecuteAsync("begin immediate");

        await Assert.ThrowsAsync<DatabaseBusyException>(() => Catalogue.Put("kept-out"));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from committees"));

        await other.ExecuteAsync("rollback");
        await Catalogue.Put("let-in");
        Assert.Equal(1, await Catalogue.Database.Scalar<long>("select count(*) from committees"));
    }

    [Fact]
    public async Task Refuses_to_write_on_a_connection_that_reads()
    {
        await using var connection = await Catalogue.Database.OpenToRead();
        await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync("delete from committees"));
    }

    [Fact]
    public async Task Writes_durably_with_foreign_keys_on()
    {
        var (synchronous, foreignKeys) = await Catalogue.Database.Write(async transaction => (
            await transaction.Connection.ExecuteScalarAsync<long>("pragma synchronous"), await transaction.Connection.ExecuteScalarAsync<long>("pragma foreign_keys")));
        Assert.Equal((2, 1), (synchronous, foreignKeys));
        Assert.Equal("wal", await Catalogue.Database.Scalar<string>("pragma journal_mode"));
    }
}

public sealed class DatabaseOnPostgres() : DatabaseTests(Engine.Postgres)
{
    [Fact]
    public async Task Says_that_it_is_busy_when_the_server_is_gone()
    {
        await using var gone = new Database(new StorageOptions { DataDirectory = Catalogue.Folder, Connection = "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=1" });
        await Assert.ThrowsAsync<DatabaseBusyException>(() => gone.Write(_ => Task.CompletedTask));
        await Assert.ThrowsAnyAsync<NpgsqlException>(gone.OpenToRead);
    }
}
