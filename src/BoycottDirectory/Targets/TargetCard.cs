namespace BoycottDirectory.Targets;

/// <summary>A target as a list shows it.</summary>
public sealed record TargetCard : Shell.IListed
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Classification { get; init; } = "";

    public string? Country { get; init; }

    /// <summary>One of <see cref="TargetStatus.All"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>The name in the page's language; null when there is none.</summary>
    public string? Name { get; init; }

    /// <summary>The name in the other language; null when there is none.</summary>
    public string? OtherName { get; init; }

    /// <summary>The reasons of its live claims, separated by commas.</summary>
    public string? Reasons { get; init; }

    /// <summary>How many published lists name it now.</summary>
    public int Lists { get; init; }

    /// <summary>How many campaigns are on it, ended ones included.</summary>
    public int Campaigns { get; init; }

    public IEnumerable<string> ReasonCodes => Reasons?.Split(',').OrderBy(code => Claims.Reasons.All.ToList().IndexOf(code)) ?? Enumerable.Empty<string>();
}
