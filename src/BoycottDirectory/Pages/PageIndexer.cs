using BoycottDirectory.Search;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Pages;

/// <summary>Keeps the search index in step with the files of pages, which change without a commit.</summary>
public sealed class PageIndexer(PageLibrary library, PageSearch search, SearchEdits index, Database database, Shell.WarmUp warmUp, ILogger<PageIndexer> log) : IHostedService, IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // A new database waits for its pages. Any other knows them, or nearly: nobody need wait for that at every start.
        if (await IsKnown()) _ = IndexLater();
        else await Index();
        library.FilesChanged += Reindex;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        library.FilesChanged -= Reindex;
        return Task.CompletedTask;
    }

    public void Dispose() => one.Dispose();

    private void Reindex() => _ = Index();

    private async Task<bool> IsKnown()
    {
        await using var connection = await database.OpenToRead();
        return await SearchEdits.HasAny(search.Kind, connection);
    }

    private async Task IndexLater()
    {
        await warmUp.Done;
        await Index();
    }

    private async Task Index()
    {
        await one.WaitAsync();
        try
        {
            // Read inside the queue of writers: what the site's own texts say at this moment, not what this node has yet heard of them.
            await database.Write(transaction => index.Synchronize(search.Kind, [.. search.Documents(transaction.Connection)], transaction.Transaction));
        }
        catch (Exception exception) when (exception is DatabaseBusyException or System.Data.Common.DbException)
        {
            // Pages are served all the same; the next change or start tries again.
            log.LogError("The pages could not be indexed: {Message}", exception.Message);
        }
        finally
        {
            one.Release();
        }
    }
}
