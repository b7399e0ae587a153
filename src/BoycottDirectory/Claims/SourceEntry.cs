namespace BoycottDirectory.Claims;

/// <summary>What states a fact: a page, a document, an article. Its address is its key.</summary>
public sealed record SourceEntry
{
    public required string Url { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The body that wrote it, where that is not the publisher. Never a person.</summary>
    public string? AuthorBody { get; init; }

    /// <summary>One of <see cref="SourceRules.Types"/>.</summary>
    public required string Type { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>A partial date of ISO 8601; null where the source shows none.</summary>
    public string? Published { get; init; }

    /// <summary>When one of us last looked at it.</summary>
    public string? Seen { get; init; }

    public string? ArchiveUrl { get; init; }
}
