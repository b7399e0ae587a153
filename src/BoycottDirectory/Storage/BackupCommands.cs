using System.CommandLine;
using BoycottDirectory.CommandLine;

namespace BoycottDirectory.Storage;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
public static class BackupCommands
{
    public static Command DescribeBackup(SiteCommandLine line)
    {
        var file = new Argument<string>("file") { Description = SiteCommandLine.Text("Argument.Backup") };
        var command = new Command("backup", SiteCommandLine.Text("Command.Backup")) { file };
        command.SetAction(async (parsed, _) =>
        {
            await using var site = await line.OpenExisting(parsed);
            await Backup.Write(site.Services.GetRequiredService<StorageOptions>(), site.Services.GetRequiredService<Database>(), parsed.GetValue(file)!);
            Console.WriteLine(SiteCommandLine.Text("Backup.Done", parsed.GetValue(file)!));
            return 0;
        });
        return command;
    }

    public static Command DescribeRestore(SiteCommandLine line)
    {
        var file = new Argument<string>("file") { Description = SiteCommandLine.Text("Argument.Backup") };
        var command = new Command("restore", SiteCommandLine.Text("Command.Restore")) { file };
        command.SetAction(async (parsed, _) =>
        {
            var folder = line.DataDirectory(parsed);
            await Backup.Restore(parsed.GetValue(file)!, folder);
            Console.WriteLine(SiteCommandLine.Text("Restore.Done", folder));
            return 0;
        });
        return command;
    }
}
