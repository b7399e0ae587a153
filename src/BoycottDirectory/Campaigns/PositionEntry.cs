namespace BoycottDirectory.Campaigns;

/// <summary>What a committee does about a target, as a revision keeps it.</summary>
public sealed record PositionEntry
{
    /// <summary>The committee's slug.</summary>
    public required string Committee { get; init; }

    /// <summary>The target's slug.</summary>
    public required string Target { get; init; }

    /// <summary>One of <see cref="PositionEdits.Verbs"/>.</summary>
    public required string Verb { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Since { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Until { get; init; }

    /// <summary>Addresses of the sources, the weightiest first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
