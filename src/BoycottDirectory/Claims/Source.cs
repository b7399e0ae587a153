namespace BoycottDirectory.Claims;

/// <summary>A source as readers see it.</summary>
public sealed record Source
{
    public string Url { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Publisher { get; init; }

    public string Type { get; init; } = "";

    public string? Language { get; init; }

    public string? Published { get; init; }

    public string? Seen { get; init; }

    public string? ArchiveUrl { get; init; }
}
