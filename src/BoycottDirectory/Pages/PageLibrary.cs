using System.Collections.Immutable;
using System.Globalization;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Pages;

/// <summary>
/// The pages that ship as files, kept in memory and read again when a file changes. A file that becomes wrong keeps its last good text; one
/// that never was right is left out; either way the log names file, line and cause, and all other pages are served.
/// </summary>
public sealed class PageLibrary(ContentFolder content, IStringLocalizer<PagesText> text, ILogger<PageLibrary> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private ImmutableDictionary<(string Key, string Lang), Shelf> shelves = ImmutableDictionary<(string, string), Shelf>.Empty;
    private long stamp;

    /// <summary>Changes whenever a page does; part of every cache key.</summary>
    public long Stamp => Interlocked.Read(ref stamp);

    /// <summary>Raised after pages were read that differ from before.</summary>
    public event Action? Changed;

    /// <summary>The page, or null when the language lacks it.</summary>
    public MarkdownPage? Find(string key, string lang) => shelves.GetValueOrDefault((key, lang))?.Page;

    /// <summary>All pages of a language by their order.</summary>
    public IEnumerable<MarkdownPage> In(string lang) =>
        from shelf in shelves.Values let page = shelf.Page where page?.Lang == lang orderby page.Order, page.Key select page;

    /// <summary>The pages of one menu.</summary>
    public IEnumerable<MarkdownPage> Menu(string menu, string lang) => In(lang).Where(page => page.Menu == menu);

    /// <summary>What is wrong with files, as <c>file:line: cause</c>.</summary>
    public IReadOnlyList<string> Problems => [.. from shelf in shelves.Values where shelf.Problem is not null orderby shelf.Problem select shelf.Problem];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Refresh();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Refresh();
    }

    /// <summary>Reads what changed since the last time.</summary>
    public void Refresh()
    {
        var next = shelves.ToBuilder();
        var seen = new HashSet<(string, string)>();
        foreach (var file in Files())
        {
            var place = (Path.GetFileName(Path.GetDirectoryName(file.FullName))!, Path.GetFileNameWithoutExtension(file.Name));
            seen.Add(place);
            var mark = (file.LastWriteTimeUtc, file.Length);
            var now = next.GetValueOrDefault(place);
            if (now?.Mark != mark) next[place] = Read(file, place, now?.Page) with { Mark = mark };
        }

        foreach (var gone in next.Keys.Where(place => !seen.Contains(place)).ToList()) next.Remove(gone);
        var result = next.ToImmutable();
        if (result == shelves) return;

        shelves = result;
        Interlocked.Increment(ref stamp);
        Changed?.Invoke();
    }

    private IEnumerable<FileInfo> Files()
    {
        var folder = new DirectoryInfo(content.File("pages"));
        return !folder.Exists ? [] :
            from lang in SiteLanguage.All
            from file in folder.EnumerateFiles($"{lang}.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, AttributesToSkip = FileAttributes.ReparsePoint })
            where file.Directory!.FullName != folder.FullName
            select file;
    }

    private Shelf Read(FileInfo file, (string Key, string Lang) place, MarkdownPage? lastGood)
    {
        try
        {
            return new Shelf(PageFile.Read(place.Key, place.Lang, File.ReadAllBytes(file.FullName)), null);
        }
        catch (PageException exception)
        {
            var cause = text["Problem." + exception.Code, [.. exception.Arguments]];
            return Report(string.Create(CultureInfo.InvariantCulture, $"content/pages/{place.Key}/{file.Name}:{exception.Line}: {cause}"), lastGood);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Report($"content/pages/{place.Key}/{file.Name}:1: {exception.Message}", lastGood);
        }
    }

    private Shelf Report(string problem, MarkdownPage? lastGood)
    {
        log.LogError("{Problem}", problem);
        return new Shelf(lastGood, problem);
    }

    private sealed record Shelf(MarkdownPage? Page, string? Problem)
    {
        public (DateTime, long) Mark { get; init; }
    }
}
