namespace BoycottDirectory.Committees;

/// <summary>A committee as a list shows it.</summary>
public sealed record CommitteeCard : Shell.IListed
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Classification { get; init; } = "";

    public string Status { get; init; } = "";

    public string? Country { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    /// <summary>The name in the page's language; null when there is none.</summary>
    public string? Name { get; init; }

    public string? Tagline { get; init; }

    public string? Locality { get; init; }

    /// <summary>The name in the other language; null when there is none.</summary>
    public string? OtherName { get; init; }

    public string? OtherTagline { get; init; }
}
