using BoycottDirectory.Storage;

namespace BoycottDirectory.Importing;

/// <summary>Works on uploaded files, one after the other, while the site serves.</summary>
public sealed class ImportWorker(ImportQueries imports, ImportEdits edits, ImportFiles files, ImportRunner runner) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15), BetweenSweeps = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim work = new(0);

    /// <summary>There is something to do.</summary>
    public void Wake() => work.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Try(NoteInterrupted);
        var swept = DateTime.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (DateTime.UtcNow - swept > BetweenSweeps)
            {
                files.Sweep();
                swept = DateTime.UtcNow;
            }

            await Try(() => Work(stoppingToken));
            await work.WaitAsync(Pause, stoppingToken);
        }
    }

    /// <summary>Does all that waits. Other nodes have their own files and do theirs.</summary>
    public async Task Work(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && (await imports.Active()).FirstOrDefault(job => job.StartedAt is null && files.PathOf(job.Id) is not null) is { } job) await runner.Run(job, stop);
    }

    /// <summary>What this node was at when it stopped without a word.</summary>
    public async Task NoteInterrupted()
    {
        foreach (var job in (await imports.Active()).Where(job => job.StartedAt is not null && files.PathOf(job.Id) is not null)) await edits.Interrupt(job.Id);
    }

    private static async Task Try(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or DatabaseBusyException or TimeoutException)
        {
            // The catalogue's watch has said so; the next turn tries again.
        }
    }

    public override void Dispose()
    {
        work.Dispose();
        base.Dispose();
    }
}
