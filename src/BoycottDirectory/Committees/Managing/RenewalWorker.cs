using BoycottDirectory.Storage;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Runs the daily work on entries while the site serves.</summary>
public sealed class RenewalWorker(RenewalEdits edits, ShowingEdits showing, RetentionEdits retention, TimeProvider clock) : BackgroundService
{
    // Often enough that a site which is restarted every day still does it.
    private static readonly TimeSpan Interval = TimeSpan.FromHours(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await edits.AskDue();
                await showing.HideOld();
                await showing.ShowConfirmed();
                await retention.Sweep();
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or DatabaseBusyException)
            {
                // The next round does what this one left.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
