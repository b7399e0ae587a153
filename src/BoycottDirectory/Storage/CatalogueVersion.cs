using Dapper;

namespace BoycottDirectory.Storage;

/// <summary>
/// The number that every commit which changes the catalogue raises; it is the ETag of all pages and part of every cache key.
/// Polled each second, so that a command or another node that writes to the same database shows within two.
/// </summary>
public sealed class CatalogueVersion : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly Database database;
    private readonly ILogger<CatalogueVersion> log;
    private long current;

    public CatalogueVersion(Database database, ILogger<CatalogueVersion> log)
    {
        (this.database, this.log) = (database, log);
        database.CatalogueChanged += Raise;
    }

    /// <summary>The newest version this node knows of; 0 before the first read.</summary>
    public long Current => Interlocked.Read(ref current);

    /// <summary>False while the database does not answer; cached pages are served meanwhile.</summary>
    public bool IsReachable { get; private set; } = true;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Raise(await Read());
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Raise(await Read());
                IsReachable = true;
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or TimeoutException or System.Net.Sockets.SocketException)
            {
                if (IsReachable) log.LogError("The database does not answer: {Message}", exception.Message);
                IsReachable = false;
            }
        }
    }

    private async Task<long> Read()
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>("select version from catalogue_version");
    }

    // Our own commits announce themselves at once, and a poll that began earlier must not take them back.
    private void Raise(long version)
    {
        long seen;
        do seen = Interlocked.Read(ref current);
        while (version > seen && Interlocked.CompareExchange(ref current, version, seen) != seen);
    }
}
