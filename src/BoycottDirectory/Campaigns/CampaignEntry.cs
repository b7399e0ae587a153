namespace BoycottDirectory.Campaigns;

/// <summary>A campaign as a revision keeps it: who called for what, who joined, and when it is complete.</summary>
public sealed record CampaignEntry
{
    public required string Slug { get; init; }

    /// <summary>One of <see cref="CampaignRules.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of <see cref="CampaignRules.Statuses"/>.</summary>
    public required string Status { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Started { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Ended { get; init; }

    public string? Website { get; init; }

    /// <summary>By language. At least one language has a name and a goal.</summary>
    public SortedDictionary<string, CampaignWords> Texts { get; init; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Participation> Committees { get; init; } = [];

    public IReadOnlyList<Aim> Targets { get; init; } = [];

    /// <summary>Addresses of the sources, the weightiest first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>The words of a campaign in one language.</summary>
public sealed record CampaignWords
{
    public string? Name { get; init; }

    /// <summary>The name is our description; the campaign has not given one in this language.</summary>
    public bool NameIsOurs { get; init; }

    /// <summary>The call, as Markdown.</summary>
    public string? Call { get; init; }

    /// <summary>When it is complete.</summary>
    public string? Goal { get; init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    /// <summary>Markdown.</summary>
    public string? HowToTakePart { get; init; }

    /// <summary>Written in this language first.</summary>
    public bool Original { get; init; } = true;

    /// <summary>The revision whose words in the other language this one renders; null for an original.</summary>
    public long? TranslatedFrom { get; init; }
}

/// <summary>A committee's part in a campaign.</summary>
public sealed record Participation
{
    /// <summary>The committee's slug.</summary>
    public required string Committee { get; init; }

    /// <summary>One of <see cref="CampaignRules.Roles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Where, ISO 3166-1 alpha-2; null for the committee's own country.</summary>
    public string? Country { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Since { get; init; }
}

/// <summary>What a campaign asks to be done about a target.</summary>
public sealed record Aim
{
    /// <summary>The target's slug.</summary>
    public required string Target { get; init; }

    /// <summary>One of <see cref="CampaignRules.Verbs"/>.</summary>
    public required string Verb { get; init; }

    /// <summary>Where, ISO 3166-1 alpha-2; null for everywhere.</summary>
    public string? Country { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Since { get; init; }

    /// <summary>A partial date of ISO 8601: the campaign goes on, but this target has done what it asks.</summary>
    public string? Until { get; init; }
}
