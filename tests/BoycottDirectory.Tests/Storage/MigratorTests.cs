using BoycottDirectory.CommandLine;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Storage;

public abstract class MigratorTests(Engine engine) : IAsyncLifetime
{
    private TestDatabase test = null!;
    private Database database = null!;

    public async ValueTask InitializeAsync()
    {
        test = await TestDatabase.Make(engine, Contents.NoSchema);
        // Nodes wait for each other, however slow the machine is.
        database = new Database(test.Options with { LockTimeout = 30 });
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await test.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Makes_the_schema_in_an_empty_database_and_says_so()
    {
        Assert.True(await new Migrator(database).Migrate());
        Assert.Equal(1, await database.Scalar<long>("select version from catalogue_version"));
    }

    [Fact]
    public async Task Leaves_a_schema_that_is_up_to_date_as_it_is()
    {
        await new Migrator(database).Migrate();
        await database.Execute("insert into redirects (kind, old_slug, new_slug) values ('committee', 'old', 'new')");

        Assert.False(await new Migrator(database).Migrate());
        Assert.Equal(1, await database.Scalar<long>("select count(*) from redirects"));
    }

    [Fact]
    public async Task Refuses_a_database_that_a_newer_program_made_and_leaves_it_alone()
    {
        await new Migrator(database).Migrate();
        await database.Execute("insert into schema_version (number, name) values (9999, '9999_future.sql')");

        var refusal = await Assert.ThrowsAsync<OperatorException>(() => new Migrator(database).Migrate());

        Assert.Equal("Storage.Newer", refusal.Key);
        Assert.Equal("9999", refusal.Arguments[0]);
        Assert.Equal(9999, await database.Scalar<long>("select max(number) from schema_version"));
    }

    [Fact]
    public async Task Lets_several_nodes_start_at_once_and_migrates_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Migrator(database).Migrate())));
        Assert.Single(results, isNew => isNew);
    }
}

public sealed class MigratorOnSqlite() : MigratorTests(Engine.Sqlite);

public sealed class MigratorOnPostgres() : MigratorTests(Engine.Postgres);
