using System.Net;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BoycottDirectory.Tests.Security;

/// <summary>What readers get while the database is away.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task Without_its_file_cached_pages_go_on_others_ask_for_patience_and_all_return_with_it()
    {
        await using var site = new Site(Engine.Sqlite);
        await Outage(site, away: () => Move("directory.db", "away.db"), back: () => Move("away.db", "directory.db"));

        async Task Move(string from, string to)
        {
            // Connections that are open would keep the file.
            (await site.Get<Database>()).ForgetReaders();
            SqliteConnection.ClearAllPools();
            File.Move(Path.Combine(site.DataDirectory, from), Path.Combine(site.DataDirectory, to));
        }
    }

    [Fact]
    public async Task Without_its_server_cached_pages_go_on_others_ask_for_patience_and_all_return_with_it()
    {
        await using var site = new Site(Engine.Postgres);
        await Outage(site, away: () => Allow(false), back: () => Allow(true));

        async Task Allow(bool connections)
        {
            var name = new Npgsql.NpgsqlConnectionStringBuilder(site.Connection).Database!;
            await PostgresServer.Run($"alter database {name} allow_connections {connections}");
            if (!connections) await PostgresServer.Run($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        }
    }

    [Theory]
    [InlineData("/en/committees?country=FR"), InlineData("/en/search?q=zzqxv"), InlineData("/ar/committees?q=zzqxv")]
    public async Task While_another_process_holds_the_lock_reading_goes_on(string path)
    {
        await using var site = new Site(Engine.Sqlite) { Configure = ShortTimeout };
        await site.Page("/en");
        await using var other = new SqliteConnection($"Data Source={Path.Combine(site.DataDirectory, "directory.db")};Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await other.ExecuteAsync("begin immediate");

        await site.Page(path);
    }

    private static async Task Outage(Site site, Func<Task> away, Func<Task> back)
    {
        await site.Page("/en/committees?country=BE");
        var cached = await site.Page("/en/committees?country=BE");
        await away();

        Assert.Equal(cached, await site.Page("/en/committees?country=BE"));
        foreach (var (path, words) in new[] { ("/en/committees/afps", "busy for a moment"), ("/ar/committees/afps", "الدليل مشغول الآن") })
        {
            using var answer = await site.Get(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter!.Delta);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.DoesNotMatch("Exception|   at |SQLite|Npgsql|directory\\.db", page);
        }

        await Until(HttpStatusCode.ServiceUnavailable);
        await back();
        await Until(HttpStatusCode.OK);
        await site.Page("/en/committees/afps");

        async Task Until(HttpStatusCode ready)
        {
            for (var turn = 0; turn < 300; turn++)
            {
                using var answer = await site.Get("/health/ready");
                if (answer.StatusCode == ready) return;
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            Assert.Fail($"/health/ready never became {ready}");
        }
    }

    private static void ShortTimeout(IServiceCollection services)
    {
        var made = services.Last(service => service.ServiceType == typeof(StorageOptions)).ImplementationFactory!;
        services.AddSingleton(provider => (StorageOptions)made(provider) with { LockTimeout = 1 });
    }
}
