using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Dapper;
using Xunit;

namespace BoycottDirectory.Tests.Storage;

/// <summary>Statements that are kept, and statements that are sent together, do what each would do alone.</summary>
public abstract class StatementsTests(Engine engine) : CatalogueTests(engine)
{
    private const string Insert = "insert into sources (url, title, publisher, type) values (@url, @title, @publisher, 'web_page')";

    [Fact]
    public async Task A_kept_statement_takes_new_values_and_nulls()
    {
        await Catalogue.Database.Write(async change =>
        {
            for (var round = 0; round < 3; round++)
                await change.Connection.ExecuteAsync(Insert, new { url = $"https://{round}.example/", title = "t", publisher = round == 1 ? "p" : null });
        });
        Assert.Equal([null, "p", null], await Catalogue.Database.Rows<string?>("select publisher from sources order by url"));
    }

    [Fact]
    public async Task A_statement_that_failed_works_the_next_time()
    {
        var values = new { url = "https://a.example/", title = "t", publisher = "p" };
        await Catalogue.Database.Write(change => change.Connection.ExecuteAsync(Insert, values));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Catalogue.Database.Write(change => change.Connection.ExecuteAsync(Insert, values)));
        await Catalogue.Database.Write(change => change.Connection.ExecuteAsync(Insert, new { url = "https://b.example/", title = "t", publisher = "p" }));
        Assert.Equal(2, await Catalogue.Database.Scalar<long>("select count(*) from sources"));
    }

    [Fact]
    public async Task The_same_statement_can_run_while_it_is_being_read()
    {
        var pairs = await Catalogue.Database.Write(async change =>
        {
            foreach (var letter in "abc") await change.Connection.ExecuteAsync(Insert, new { url = $"https://{letter}.example/", title = "t", publisher = (string?)null });
            const string all = "select url from sources order by url";
            return change.Engine == Engine.Postgres ? 9 : change.Connection.Query<string>(all, buffered: false).SelectMany(_ => change.Connection.Query<string>(all, buffered: false)).Count();
        });
        Assert.Equal(9, pairs);
    }

    [Fact]
    public async Task A_batch_runs_in_order_and_gives_a_result_for_each_statement()
    {
        var ids = await Catalogue.Database.Write(async change =>
        {
            var batch = change.Batch();
            foreach (var letter in "ab")
            {
                batch.Add("insert into sources (url, title, publisher, type) values (@url, @url, @publisher, 'web_page') returning id",
                    new { url = $"https://{letter}.example/", publisher = (string?)null });
            }

            batch.Add("select id from sources where url = @url", new { url = "https://b.example/" });
            batch.Add("select id from sources where url = @url", new { url = "https://none.example/" });
            return await batch.Scalars();
        });
        Assert.Equal(ids[1], ids[2]);
        Assert.NotEqual(ids[0], ids[1]);
        Assert.Null(ids[3]);
    }

    [Fact]
    public async Task A_batch_that_fails_undoes_its_change_alone()
    {
        var values = new { url = "https://a.example/", title = "t", publisher = "p" };
        var good = Catalogue.Database.Write(change => change.Connection.ExecuteAsync(Insert, values with { url = "https://good.example/" }));
        var bad = Catalogue.Database.Write(async change =>
        {
            var batch = change.Batch();
            batch.Add(Insert, values);
            batch.Add(Insert, values);
            await batch.Run();
        });
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => bad);
        await good;
        Assert.Equal(["https://good.example/"], await Catalogue.Database.Rows<string>("select url from sources"));
    }
}

public sealed class StatementsOnSqlite() : StatementsTests(Engine.Sqlite);

public sealed class StatementsOnPostgres() : StatementsTests(Engine.Postgres);
