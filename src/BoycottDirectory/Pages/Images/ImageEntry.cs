namespace BoycottDirectory.Pages.Images;

/// <summary>A picture of the site's own, as a revision keeps it; its bytes lie beside the rows.</summary>
public sealed record ImageEntry
{
    /// <summary>20 hexadecimal digits: the beginning of the SHA-256 of its large file.</summary>
    public required string Slug { get; init; }

    /// <summary>One of <see cref="ImageRules.Types"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Pixels of the large file.</summary>
    public required int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public required int Height { get; init; }

    /// <summary>By language.</summary>
    public SortedDictionary<string, ImageWords> Texts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>It was taken off, and its bytes are gone.</summary>
    public bool Removed { get; init; }
}

/// <summary>The words of a picture in one language.</summary>
public sealed record ImageWords
{
    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string? Alt { get; init; }
}
