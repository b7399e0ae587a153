using System.CommandLine;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Search;

/// <summary><c>reindex</c>: makes the search index anew from the rows, then checks that the two agree.</summary>
public static class ReindexCommand
{
    public static Command Describe(SiteCommandLine line)
    {
        var command = new Command("reindex", SiteCommandLine.Text("Command.Reindex"));
        command.SetAction(async (parsed, _) =>
        {
            await using var site = await line.OpenExisting(parsed);
            var database = site.Services.GetRequiredService<Database>();
            var search = site.Services.GetRequiredService<DirectorySearch>();
            await database.Write(async transaction =>
            {
                await using var rows = await database.OpenToRead();
                await new SearchEdits(database.Engine).Rebuild(
                    search.Kinds.SelectMany(kind => kind.Documents(rows)), transaction.Transaction, new ConsoleProgress());
                transaction.CatalogueChanges();
            });
            var disagreements = await search.Check();
            foreach (var one in disagreements) await Console.Error.WriteLineAsync($"{one.Kind} {one.Slug}: {one.Problem}");
            Console.WriteLine(SiteCommandLine.Text(disagreements.Count == 0 ? "Reindexed" : "ReindexedBadly", disagreements.Count));
            return disagreements.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
