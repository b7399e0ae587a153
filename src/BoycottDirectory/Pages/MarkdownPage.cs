namespace BoycottDirectory.Pages;

/// <summary>A page in one language: shipped in <c>content/pages</c>, or the site's own.</summary>
public sealed record MarkdownPage
{
    /// <summary>The folder's name, which is also the address.</summary>
    public required string Key { get; init; }

    public required string Lang { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence for search engines and lists.</summary>
    public required string Description { get; init; }

    /// <summary>The place in menus, ascending.</summary>
    public required int Order { get; init; }

    /// <summary>One of <see cref="FrontMatter.Menus"/>.</summary>
    public required string Menu { get; init; }

    /// <summary>One of <see cref="FrontMatter.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day of the last change of meaning, ISO 8601.</summary>
    public required string Updated { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the country whose law a <c>law_note</c> is about; null for other pages.</summary>
    public string? Country { get; init; }

    /// <summary>The text as Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Whether the text was saved on the site and takes the place of a shipped one, if there is one.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The <see cref="Hash"/> of the other language's text that somebody has found this one to render; null when nobody said so.</summary>
    public string? Renders { get; init; }

    /// <summary>Whether the other language's text has changed since this one did, and nobody has said that this one renders it.</summary>
    public bool IsBehind(MarkdownPage other) => string.CompareOrdinal(Updated, other.Updated) < 0 && Renders != other.Hash;

    /// <summary>Tells this text from any other: the same words always give the same.</summary>
    public string Hash => PageHash.Of(Title, Description, Body);

    /// <summary>The text as safe HTML; links within the site begin with a slash and lack their language.</summary>
    public string Html => SafeMarkdown.Render(Body).Html;

    /// <summary>The second-level headings, for the table of contents.</summary>
    public IReadOnlyList<Heading> Headings => SafeMarkdown.Render(Body).Headings;
}
