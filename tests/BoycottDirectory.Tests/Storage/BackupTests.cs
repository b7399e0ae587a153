using BoycottDirectory.CommandLine;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Storage;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("boycott-backup-").FullName;
    private Catalogue catalogue = null!;

    private string File => Path.Combine(folder, "backup.zip");

    private string Restored => Path.Combine(folder, "restored");

    public async ValueTask InitializeAsync() => catalogue = await Catalogue.Make(Engine.Sqlite);

    [Fact]
    public async Task Restores_whole_what_was_written_before_a_backup_that_ran_beside_other_writes()
    {
        for (var number = 0; number < 20; number++) await catalogue.Put($"before-{number}", note: "only for editors");
        var writing = Task.WhenAll(Enumerable.Range(0, 50).Select(number => catalogue.Put($"during-{number}")));
        await Backup.Write(Options(catalogue.Folder), catalogue.Database, File);
        await writing;

        await Backup.Restore(File, Restored);

        await using var copy = new Database(Options(Restored));
        Assert.Equal(20, await copy.Scalar<long>("select count(*) from committees where slug like 'before-%'"));
        Assert.Equal(20, await copy.Scalar<long>("select count(*) from editor_notes"));
        Assert.Equal(
            await copy.Scalar<long>("select count(*) from committees"),
            await copy.Scalar<long>("select count(*) from revisions where kind = 'committee'"));
    }

    [Fact]
    public async Task Keeps_the_keys_that_the_data_directory_holds()
    {
        Directory.CreateDirectory(Path.Combine(catalogue.Folder, "keys"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(catalogue.Folder, "keys", "key-1.xml"), "<key/>", TestContext.Current.CancellationToken);

        await Backup.Write(Options(catalogue.Folder), catalogue.Database, File);
        await Backup.Restore(File, Restored);

        Assert.True(System.IO.File.Exists(Path.Combine(Restored, "keys", "key-1.xml")));
    }

    [Fact]
    public async Task Does_not_touch_a_database_that_is_there()
    {
        await Backup.Write(Options(catalogue.Folder), catalogue.Database, File);

        var refused = await Assert.ThrowsAsync<OperatorException>(() => Backup.Restore(File, catalogue.Folder));

        Assert.Equal("Restore.Exists", refused.Key);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_backup_and_leaves_nothing_behind()
    {
        await System.IO.File.WriteAllTextAsync(File, "no zip", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<OperatorException>(() => Backup.Restore(File, Restored));

        Assert.Equal("Restore.Failed", refused.Key);
        Assert.Empty(Directory.EnumerateFiles(Restored));
    }

    public async ValueTask DisposeAsync()
    {
        await catalogue.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static StorageOptions Options(string directory) => new() { DataDirectory = directory };
}
