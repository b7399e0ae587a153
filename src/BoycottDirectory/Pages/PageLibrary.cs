using System.Collections.Immutable;
using BoycottDirectory.Pages.Images;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Pages;

/// <summary>
/// The pages that readers see, in memory: the shipped ones with the site's own over them. A file that changes, and a change of the site's texts on
/// whatever node, shows within seconds.
/// </summary>
public sealed class PageLibrary(PageFiles files, PageQueries queries, ImageLibrary images, CatalogueVersion catalogue, ILogger<PageLibrary> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private const int LooksAtFilesEvery = 8;
    private readonly SemaphoreSlim one = new(1, 1);
    private Shelf shelf = new([], 0);
    private long loaded = -1;

    /// <summary>Differs whenever a page does; part of every cache key. 0 until pages were loaded.</summary>
    public long Stamp => shelf.Stamp;

    /// <summary>Raised after files were read that differ from before.</summary>
    public event Action? FilesChanged;

    /// <summary>The page, or null when the language lacks it.</summary>
    public MarkdownPage? Find(string key, string lang) => shelf.Pages.GetValueOrDefault((key, lang));

    /// <summary>All pages of a language by their order.</summary>
    public IEnumerable<MarkdownPage> In(string lang) => from page in shelf.Pages.Values where page.Lang == lang orderby page.Order, page.Key select page;

    /// <summary>The pages of one menu.</summary>
    public IEnumerable<MarkdownPage> Menu(string menu, string lang) => In(lang).Where(page => page.Menu == menu);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        files.Refresh();
        await Load();
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Takes the site's texts over as they now are. Whoever has changed one waits for this, to see it at once.</summary>
    public async Task Load()
    {
        await one.WaitAsync();
        try
        {
            // Read before the texts: these may be newer than the version noted, never older.
            var version = catalogue.Current;
            await images.Load();
            var pages = SiteTexts.Over(files.All, await queries.All()).ToImmutableDictionary(page => (page.Key, page.Lang));
            shelf = new(pages, PageHash.Of(pages.Values, images.Words));
            loaded = version;
        }
        finally
        {
            one.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            try
            {
                var changed = round % LooksAtFilesEvery == 0 && files.Refresh();
                if (changed || catalogue.Current != loaded) await Load();
                if (changed) FilesChanged?.Invoke();
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or TimeoutException or System.Net.Sockets.SocketException)
            {
                // The catalogue's version says so too, once; pages are served as they were.
                log.LogDebug("The pages could not be read: {Message}", exception.Message);
            }
        }
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    private sealed record Shelf(ImmutableDictionary<(string Key, string Lang), MarkdownPage> Pages, long Stamp);
}
