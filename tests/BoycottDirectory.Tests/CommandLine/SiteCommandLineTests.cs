using BoycottDirectory.CommandLine;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BoycottDirectory.Tests.CommandLine;

public sealed class SiteCommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("boycott-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("en", "error: “nonsense” is not known"), InlineData("ar", "خطأ: «nonsense» غير معروف")]
    public async Task Says_in_one_line_that_an_argument_is_not_known(string language, string line)
    {
        var run = await CommandRun.Of(language, "serve", "nonsense", "--data", folder);
        Assert.Equal(1, run.Code);
        Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import"), InlineData("import", "committees"), InlineData("import", "committees", "file", "--unheard-of")]
    public async Task Exits_with_2_when_a_command_cannot_be_understood(params string[] arguments)
    {
        var run = await CommandRun.Of("en", arguments);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("error: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describes_itself_in_the_language_of_the_terminal()
    {
        var (english, arabic) = (await CommandRun.Of("en", "--help"), await CommandRun.Of("ar", "--help"));
        Assert.Equal((0, 0), (english.Code, arabic.Code));
        Assert.Contains("Serve the site", english.Output, StringComparison.Ordinal);
        Assert.Contains("شغّل الموقع", arabic.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "the data folder"), InlineData("ar", "مجلد البيانات")]
    public async Task Says_that_the_data_folder_cannot_be_used(string language, string words)
    {
        var file = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of(language, "import", "committees", "x.csv", "--data", Path.Combine(file, "data"));

        Assert.Equal(1, run.Code);
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_database_is_damaged()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "directory.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        await Refuses("is no database or is damaged");
    }

    [Fact]
    public async Task Says_that_the_database_is_of_a_newer_program()
    {
        await using (var database = new Database(new StorageOptions { DataDirectory = folder }))
        {
            await new Migrator(database).Migrate();
            await database.Execute("insert into schema_version (number, name) values (9999, 'future')");
        }

        await Refuses("the database is at version 9999");
    }

    [Fact]
    public async Task Says_that_another_process_holds_the_database()
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "directory.db")};Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; begin immediate; create table x (y)";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await Refuses("another process holds the database");
    }

    [Fact]
    public async Task Says_that_the_postgres_server_cannot_be_used() =>
        await Refuses("the PostgreSQL server cannot be used", "--database", "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=1");

    [Fact]
    public async Task Says_that_a_connection_string_is_not_one() =>
        await Refuses("error: ", "--database", "Host=127.0.0.1;Nonsense=1");

    [Fact]
    public async Task Takes_a_busy_database_for_a_failure_and_no_fault_of_its_own()
    {
        var command = new System.CommandLine.Command("write");
        command.SetAction((Func<System.CommandLine.ParseResult, CancellationToken, Task<int>>)((_, _) => throw new DatabaseBusyException("locked")));
        Assert.Equal(1, await new SiteCommandLine(_ => throw new InvalidOperationException("No site is needed.")).Add(command).Run(["write"]));
    }

    [Fact]
    public async Task Says_that_the_address_is_taken()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        await Refuses("another program listens there already", "--urls", $"http://{taken.LocalEndpoint}");
    }

    [Theory]
    [InlineData("nonsense"), InlineData("http://127.0.0.1:99999")]
    public Task Says_that_an_address_is_none_to_listen_at(string address) => Refuses("the site cannot listen there", "--urls", address);

    [Theory]
    [InlineData("en", "there is no directory in", "check"), InlineData("en", "there is no directory in", "reindex"), InlineData("ar", "لا دليل في", "export", "committees", "x.csv")]
    [InlineData("ar", "لا دليل في", "backup", "x.zip"), InlineData("en", "there is no directory in", "revert", "--list")]
    public async Task Says_that_there_is_no_directory_in_a_folder_and_begins_none(string language, string words, params string[] command)
    {
        var missing = Path.Combine(folder, "mistyped");
        var run = await CommandRun.Of(language, [.. command, "--data", missing]);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(missing));
    }

    [Theory]
    [InlineData("--data=/tmp/x", true), InlineData("--Site:Url=https://example.org", true), InlineData("--site:url=x", true), InlineData("--Nonsense=1", false)]
    [InlineData("data=/tmp/x", false), InlineData("--data", false), InlineData("--=x", false)]
    public void Knows_its_settings(string token, bool known) => Assert.Equal(known, Settings.Knows(token));

    private async Task Refuses(string words, params string[] arguments)
    {
        string[] urls = arguments.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        var run = await CommandRun.Of("en", ["serve", "--empty", .. urls, "--data", folder, .. arguments]);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
