using BoycottDirectory.CommandLine;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Importing;

/// <summary>Reads one file from beginning to end: first without writing anything, then, when an editor says so, for good.</summary>
public sealed class ImportRunner(ImportEdits edits, ImportFiles files, Importer importer, MappedImporter mapped, ContentFolder content, ILogger<ImportRunner> log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    /// <summary>Works on a job until it is done, stopped by its editor, or the program stops.</summary>
    public async Task Run(ImportJob job, CancellationToken programStops)
    {
        if (!await edits.Begin(job.Id)) return;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(programStops);
        var tally = new ImportTally();
        var watch = Watch(job.Id, tally, stop);
        var (state, fault) = await Read(job, tally, stop.Token, programStops);
        await stop.CancelAsync();
        await watch;
        await edits.End(job.Id, state, tally, tally.TakeFresh(), fault);
        if (state is ImportStates.Done or ImportStates.Failed) files.Remove(job.Id);
    }

    private async Task<(string State, IReadOnlyList<string>? Fault)> Read(ImportJob job, ImportTally tally, CancellationToken stop, CancellationToken programStops)
    {
        var isDry = job.State == ImportStates.Checking;
        var run = new ImportRun
        {
            Origin = new Origin("import", "import", job.Batch) { Held = job.Mode == "review", Author = job.UserId }, DryRun = isDry, FileName = job.FileName, Settled = tally.Add,
        };
        try
        {
            var path = files.PathOf(job.Id) ?? throw new FileNotFoundException();
            var import = importer.Kinds.First(import => import.Kind == job.Kind);
            // Reading a file holds a thread; the pool has others.
            await Task.Run(() => job.Mapping is { } mapping
                ? mapped.Import(import, path, Mapping.Read(content.File("mappings", mapping)), run, stop)
                : Importer.Import(import, path, run, null, stop), CancellationToken.None);
            return (isDry ? ImportStates.Checked : ImportStates.Done, null);
        }
        catch (OperationCanceledException)
        {
            return (programStops.IsCancellationRequested ? ImportStates.Interrupted : ImportStates.Cancelled, null);
        }
        catch (OperatorException exception)
        {
            return (ImportStates.Failed, [exception.Key, .. exception.Arguments.Select(argument => Readable(argument, job))]);
        }
        catch (DatabaseBusyException)
        {
            // What was written is whole; the editor goes on when the database is back.
            return (ImportStates.Interrupted, null);
        }
        catch (Exception exception)
        {
            // Nobody waits for this task: what it does not say here, nobody learns.
            log.LogError(exception, "The import {Job} failed", job.Id);
            return (ImportStates.Failed, ["Import.Failed"]);
        }
    }

    // Where files lie on the server is nothing to an editor.
    private static string Readable(string argument, ImportJob job) =>
        !Path.IsPathRooted(argument) ? argument : Path.GetDirectoryName(argument)?.EndsWith("mappings", StringComparison.Ordinal) == true ? Path.GetFileName(argument) : job.FileName;

    private async Task Watch(long job, ImportTally tally, CancellationTokenSource stop)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval);
            while (await timer.WaitForNextTickAsync(stop.Token))
                if (await edits.Progress(job, tally, tally.TakeFresh())) await stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The end writes down the rest.
        }
        catch (DatabaseBusyException)
        {
            // The reading itself meets the same and says so.
        }
    }
}
