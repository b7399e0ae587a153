using System.Collections.Immutable;
using System.Globalization;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Pages;

/// <summary>
/// The pages that ship as files, kept in memory and read again when a file changes. A file that becomes wrong keeps its last good text; one
/// that never was right is left out; either way the log names file, line and cause, and all other pages are served.
/// </summary>
public sealed class PageFiles(ContentFolder content, IStringLocalizer<PagesText> text, ILogger<PageFiles> log)
{
    private readonly Lock one = new();
    private ImmutableDictionary<(string Key, string Lang), Shelf> shelves = ImmutableDictionary<(string, string), Shelf>.Empty;
    private bool wasRead;

    /// <summary>All shipped pages.</summary>
    public IEnumerable<MarkdownPage> All => Read().Values.Select(shelf => shelf.Page).OfType<MarkdownPage>();

    /// <summary>The page, or null when none is shipped in the language.</summary>
    public MarkdownPage? Find(string key, string lang) => Read().GetValueOrDefault((key, lang))?.Page;

    /// <summary>What is wrong with files, as <c>file:line: cause</c>.</summary>
    public IReadOnlyList<string> Problems => [.. from shelf in Read().Values where shelf.Problem is not null orderby shelf.Problem select shelf.Problem];

    // A command that does not serve asks before anything has looked into the folder.
    private ImmutableDictionary<(string Key, string Lang), Shelf> Read()
    {
        if (!Volatile.Read(ref wasRead)) Refresh();
        return shelves;
    }

    /// <summary>Reads what changed since the last time; false when nothing did.</summary>
    public bool Refresh()
    {
        lock (one)
        {
            var before = shelves;
            var next = before.ToBuilder();
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
            shelves = next.ToImmutable();
            Volatile.Write(ref wasRead, true);
            return shelves != before;
        }
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
