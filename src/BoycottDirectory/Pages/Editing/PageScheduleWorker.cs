using BoycottDirectory.Storage;

namespace BoycottDirectory.Pages.Editing;

/// <summary>Publishes pages when their time has come, while the site serves.</summary>
public sealed class PageScheduleWorker(PageProposalEdits edits, ILogger<PageScheduleWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await edits.PublishDue();
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or DatabaseBusyException or TimeoutException)
            {
                // The next round does what this one left.
                log.LogDebug("Nothing could be published: {Message}", exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
