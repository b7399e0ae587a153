namespace BoycottDirectory.Pages;

/// <summary>What the site itself says on a page, as a revision keeps it. Where it is silent, the page is as shipped, if one is shipped at all.</summary>
public sealed record PageEntry
{
    /// <summary>The page's key, which is its address.</summary>
    public required string Slug { get; init; }

    /// <summary>One of <see cref="FrontMatter.Kinds"/>; null as shipped.</summary>
    public string? Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of a law note; null as shipped.</summary>
    public string? Country { get; init; }

    /// <summary>One of <see cref="FrontMatter.Menus"/>; null as shipped.</summary>
    public string? Menu { get; init; }

    /// <summary>The place in menus, ascending; null as shipped.</summary>
    public int? Position { get; init; }

    /// <summary>The site's own texts by language; a language without one shows what is shipped.</summary>
    public SortedDictionary<string, PageWords> Texts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>By language the <see cref="MarkdownPage.Hash"/> of the other language's text that somebody has found this one to render; null when none.</summary>
    public SortedDictionary<string, string>? Renders { get; init; }
}

/// <summary>The words of a page in one language.</summary>
public sealed record PageWords
{
    /// <summary>The title.</summary>
    public string? Name { get; init; }

    /// <summary>One sentence for search engines and lists.</summary>
    public string? Description { get; init; }

    /// <summary>Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>The <see cref="MarkdownPage.Hash"/> of the shipped text that these words take the place of; null where none is shipped.</summary>
    public string? BasedOn { get; init; }
}
