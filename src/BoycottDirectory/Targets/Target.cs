using BoycottDirectory.Claims;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Targets;

/// <summary>A target with what its page shows beside claims and campaigns.</summary>
public sealed record Target
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Classification { get; init; } = "";

    public string? Country { get; init; }

    public string? Website { get; init; }

    /// <summary>One of <see cref="TargetStatus.All"/>.</summary>
    public string Status { get; init; } = "";

    public DateTimeOffset ListedAt { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    public long Revision { get; init; }

    /// <summary>By language; a language without words is absent.</summary>
    public IReadOnlyDictionary<string, TargetText> Texts { get; init; } = new Dictionary<string, TargetText>();

    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Its owners and theirs, and what it owns and what that owns.</summary>
    public IReadOnlyList<Relative> Relatives { get; init; } = [];

    /// <summary>Its name in a language, else in the other.</summary>
    public string NameIn(string lang) =>
        Texts.GetValueOrDefault(lang)?.Name ?? Texts.Values.Select(text => text.Name).FirstOrDefault(name => name is not null) ?? Slug;
}

/// <summary>The words of a target in one language.</summary>
public sealed record TargetText
{
    public string Lang { get; init; } = "";

    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool Original { get; init; }

    /// <summary>True when the words in the other language changed after this was translated.</summary>
    public bool Outdated { get; init; }
}

/// <summary>A target above or below another in the tree of owners.</summary>
public sealed record Relative
{
    public long Id { get; init; }

    /// <summary>The one below it for an owner, the one above it for what is owned.</summary>
    public long NextId { get; init; }

    /// <summary>Steps away: above zero for owners, below zero for what is owned.</summary>
    public int Depth { get; init; }

    public string Slug { get; init; } = "";

    public string Status { get; init; } = "";

    public string? Name { get; init; }

    public string? OtherName { get; init; }

    /// <summary>Percent that the upper holds of the lower; null where no source gives it.</summary>
    public double? Share { get; init; }

    /// <summary>Whether it has a page of its own.</summary>
    public bool HasPage => Status != TargetStatus.NoLiveClaim;
}
