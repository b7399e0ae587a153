using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Review;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Pages.Editing;

/// <summary>A page as its editor looks at it: what the site says, in which revision, over what is shipped.</summary>
public sealed record EditedPage
{
    public required string Slug { get; init; }

    /// <summary>The newest revision; 0 where there is none.</summary>
    public required long Revision { get; init; }

    /// <summary>What the site says; null where it never said anything.</summary>
    public PageEntry? Entry { get; init; }

    /// <summary>The shipped texts by language.</summary>
    public required IReadOnlyDictionary<string, MarkdownPage> Shipped { get; init; }

    /// <summary>Whether the page is in no language.</summary>
    public bool IsEmpty => Shipped.Count == 0 && Entry is not { Texts.Count: > 0 };

    /// <summary>The revision that a change is based on; null for a page that there never was.</summary>
    public long? Base => Entry is null && Shipped.Count == 0 ? null : Revision;

    /// <summary>A page with the shipped text wherever it is silent: what a reader of its form sees.</summary>
    public PageEntry Filled(PageEntry? page)
    {
        var facts = Shipped.Values.FirstOrDefault();
        return new PageEntry
        {
            Slug = Slug, Kind = page?.Kind ?? facts?.Kind, Country = page?.Country ?? facts?.Country, Menu = page?.Menu ?? facts?.Menu, Position = page?.Position ?? facts?.Order,
            Renders = page?.Renders,
            Texts = new(Shipped.Keys.Union(page?.Texts.Keys ?? Enumerable.Empty<string>()).ToDictionary(lang => lang, lang => page?.Texts.GetValueOrDefault(lang) ?? Words(Shipped[lang])), StringComparer.Ordinal),
        };
    }

    private static PageWords Words(MarkdownPage shipped) => new()
    {
        Name = FieldRules.Clean(shipped.Title), Description = FieldRules.Clean(shipped.Description), Body = FieldRules.Clean(shipped.Body), BasedOn = shipped.Hash,
    };

    /// <summary>Where a language stands.</summary>
    public PageState StateOf(string lang) => (Entry?.Texts.GetValueOrDefault(lang), Shipped.GetValueOrDefault(lang)) switch
    {
        (null, null) => PageState.Missing,
        (null, _) => PageState.Shipped,
        (_, null) => PageState.Own,
        var (own, shipped) => own!.BasedOn == shipped!.Hash ? PageState.Own : PageState.Outdated,
    };
}

/// <summary>Where a language of a page stands.</summary>
public enum PageState
{
    /// <summary>No text.</summary>
    Missing,

    /// <summary>The shipped text is shown.</summary>
    Shipped,

    /// <summary>The site's own text is shown.</summary>
    Own,

    /// <summary>The site's own text is shown, and the shipped one has changed since it was written.</summary>
    Outdated,
}

/// <summary>Reads pages for their editors.</summary>
public sealed class EditedPages(ReviewQueries revisions, PageFiles files, PageQueries pages)
{
    /// <summary>A page, whether there is one or not.</summary>
    public async Task<EditedPage> Find(string slug)
    {
        var current = await revisions.Current(PageEdits.Kind, slug);
        return Of(slug, current?.Number ?? 0, current is null ? null : Snapshots.Read<PageEntry>(current.Snapshot));
    }

    /// <summary>All pages that are shipped or that the site has or had, by their keys.</summary>
    public async Task<IReadOnlyList<EditedPage>> All()
    {
        var own = (await pages.All()).ToDictionary(page => page.Slug, StringComparer.Ordinal);
        return [.. files.All.Select(page => page.Key).Concat(own.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(slug => Of(slug, own.GetValueOrDefault(slug)?.Revision ?? 0, own.TryGetValue(slug, out var page) ? Entry(page) : null))];
    }

    /// <summary>What the site said in a revision; null where it said nothing yet.</summary>
    public async Task<PageEntry?> Entry(string slug, long revision) =>
        revision > 0 && await revisions.Current(PageEdits.Kind, slug) is { } current && await revisions.Revision(PageEdits.Kind, current.EntryId, revision) is { } snapshot
            ? Snapshots.Read<PageEntry>(snapshot) : null;

    private EditedPage Of(string slug, long revision, PageEntry? entry) => new()
    {
        Slug = slug, Revision = revision, Entry = entry,
        Shipped = SiteLanguage.All.Select(lang => files.Find(slug, lang)).OfType<MarkdownPage>().ToDictionary(page => page.Lang, StringComparer.Ordinal),
    };

    private static PageEntry Entry(OwnPage page) => new()
    {
        Slug = page.Slug, Kind = page.Kind, Country = page.Country, Menu = page.Menu, Position = page.Position,
        Renders = page.Renders.Count == 0 ? null : new(page.Renders.ToDictionary(), StringComparer.Ordinal),
        Texts = new(page.Texts.ToDictionary(text => text.Lang, text => new PageWords { Name = text.Name, Description = text.Description, Body = text.Body, BasedOn = text.BasedOn }), StringComparer.Ordinal),
    };
}
