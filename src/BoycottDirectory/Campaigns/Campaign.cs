using BoycottDirectory.Claims;

namespace BoycottDirectory.Campaigns;

/// <summary>A campaign with all that its page shows.</summary>
public sealed record Campaign
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public string? Started { get; init; }

    public string? Ended { get; init; }

    public string? Website { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    public long Revision { get; init; }

    /// <summary>By language; a language without words is absent.</summary>
    public IReadOnlyDictionary<string, CampaignText> Texts { get; init; } = new Dictionary<string, CampaignText>();

    public IReadOnlyList<CampaignCommittee> Committees { get; init; } = [];

    public IReadOnlyList<CampaignTarget> Targets { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Its name in a language, else in the other.</summary>
    public string NameIn(string lang) =>
        Texts.GetValueOrDefault(lang)?.Name ?? Texts.Values.Select(text => text.Name).FirstOrDefault(name => name is not null) ?? Slug;
}

/// <summary>The words of a campaign in one language.</summary>
public sealed record CampaignText
{
    public string Lang { get; init; } = "";

    public string? Name { get; init; }

    public bool NameIsOurs { get; init; }

    public string? Call { get; init; }

    public string? Goal { get; init; }

    public string? Outcome { get; init; }

    public string? HowToTakePart { get; init; }

    public bool Original { get; init; }

    /// <summary>True when the words in the other language changed after this was translated.</summary>
    public bool Outdated { get; init; }
}

/// <summary>A committee in a campaign.</summary>
public sealed record CampaignCommittee
{
    /// <summary>One of <see cref="CampaignRules.Roles"/>.</summary>
    public string Role { get; init; } = "";

    public string Slug { get; init; } = "";

    public string? Name { get; init; }

    public string? OtherName { get; init; }

    /// <summary>Where it works on the campaign; null for a body of no one country.</summary>
    public string? Country { get; init; }

    public string? Since { get; init; }
}

/// <summary>A target of a campaign.</summary>
public sealed record CampaignTarget
{
    public string Slug { get; init; } = "";

    public string? Name { get; init; }

    public string? OtherName { get; init; }

    /// <summary>One of <see cref="CampaignRules.Verbs"/>.</summary>
    public string Verb { get; init; } = "";

    /// <summary>As <see cref="Targets.TargetStatus.All"/>.</summary>
    public string Status { get; init; } = "";

    public string? Country { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }
}

/// <summary>A campaign as lists and other pages show it.</summary>
public sealed record CampaignCard
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public string? Started { get; init; }

    public string? Ended { get; init; }

    public string? Name { get; init; }

    public string? OtherName { get; init; }

    public bool NameIsOurs { get; init; }

    public string? Goal { get; init; }

    public string? OtherGoal { get; init; }

    public string? Outcome { get; init; }

    public string? OtherOutcome { get; init; }

    public string? HowToTakePart { get; init; }

    public string? OtherHowToTakePart { get; init; }

    public int Committees { get; init; }

    public int Targets { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver => Status is "ended" or "won";
}
