using BoycottDirectory.Search;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Pages;

/// <summary>Keeps the search index in step with the files of pages, which change without a commit.</summary>
public sealed class PageIndexer(PageLibrary library, PageSearch search, SearchEdits index, Database database, ILogger<PageIndexer> log) : IHostedService, IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Index();
        library.Changed += Reindex;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        library.Changed -= Reindex;
        return Task.CompletedTask;
    }

    public void Dispose() => one.Dispose();

    private void Reindex() => _ = Index();

    private async Task Index()
    {
        await one.WaitAsync();
        try
        {
            var documents = search.Documents().ToList();
            await database.Write(transaction => index.Synchronize(search.Kind, documents, transaction.Transaction));
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
