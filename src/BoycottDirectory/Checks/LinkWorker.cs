using BoycottDirectory.Storage;

namespace BoycottDirectory.Checks;

/// <summary>Asks addresses in the background, a few in a while, where the operator has said that the program may call other sites.</summary>
public sealed class LinkWorker(LinkQueries links, LinkEdits edits, LinkCheck check, IConfiguration configuration, TimeProvider clock) : BackgroundService
{
    /// <summary>The setting that lets the program call other sites: off, so that an installation surprises nobody.</summary>
    public const string Setting = "Checks:Links";

    private const int MostAtATime = 40, MostLookedAt = 400;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20), PauseAtOneSite = TimeSpan.FromSeconds(5), BetweenSyncs = TimeSpan.FromMinutes(10);

    /// <summary>Whether the operator has turned it on.</summary>
    public bool IsOn => configuration.GetValue<bool>(Setting);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn) return;

        var synced = DateTime.MinValue;
        using var timer = new PeriodicTimer(Round);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (DateTime.UtcNow - synced > BetweenSyncs)
                {
                    await edits.Sync(await links.Wanted(), await links.Known());
                    synced = DateTime.UtcNow;
                }

                await AskDue(PauseAtOneSite, stoppingToken);
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or DatabaseBusyException or TimeoutException)
            {
                // The catalogue's watch has said so; the next round tries again.
            }
        }
    }

    /// <summary>Asks some of those whose time has come, one of each site.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AskDue(TimeSpan pause, CancellationToken cancellation)
    {
        var due = (await links.Due(MostLookedAt)).DistinctBy(address => new Uri(address).Host, StringComparer.OrdinalIgnoreCase).Take(MostAtATime).ToList();
        if (due.Count == 0) return 0;

        var taken = await edits.Take(due);
        await check.Ask(taken, pause, async (address, probed) =>
            await edits.Keep(LinkRules.After(await links.Find(address) ?? new LinkState { Address = address }, probed, clock.GetUtcNow())), cancellation);
        return taken.Count;
    }
}
