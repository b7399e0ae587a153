namespace BoycottDirectory.Pages;

/// <summary>A page of <c>content/pages</c> in one language.</summary>
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

    /// <summary>The text as safe HTML; links within the site begin with a slash and lack their language.</summary>
    public required string Html { get; init; }

    /// <summary>The second-level headings, for the table of contents.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }
}
