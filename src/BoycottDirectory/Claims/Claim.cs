namespace BoycottDirectory.Claims;

/// <summary>A claim as readers see it.</summary>
public sealed record Claim
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    /// <summary>One of <see cref="ClaimRules.States"/>.</summary>
    public string State { get; init; } = "";

    public string AsOf { get; init; } = "";

    public string ReviewBy { get; init; } = "";

    /// <summary>The name of the body that states it, where it is not listed.</summary>
    public string? AssertedBy { get; init; }

    /// <summary>The slug of the listed committee that states it.</summary>
    public string? BodySlug { get; init; }

    public string? BodyName { get; init; }

    public string? BodyOtherName { get; init; }

    /// <summary>The name of the published list that states it.</summary>
    public string? ListName { get; init; }

    public string? Statement { get; init; }

    public string? OtherStatement { get; init; }

    public string? Correction { get; init; }

    public string? OtherCorrection { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public Reply? Reply { get; init; }
}

/// <summary>The company's answer to a claim.</summary>
public sealed record Reply
{
    public long ClaimId { get; init; }

    public string? Answered { get; init; }

    public string? Words { get; init; }

    public string? OtherWords { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];
}

/// <summary>A row of the authority matrix: a published list that names a target, or did.</summary>
public sealed record Listing
{
    public string Code { get; init; } = "";

    public string? Name { get; init; }

    public string? OtherName { get; init; }

    /// <summary>What being in the list means, and what it does not.</summary>
    public string? Note { get; init; }

    public string? OtherNote { get; init; }

    /// <summary>The list's own categories, separated by <c>|</c>; empty where it has none.</summary>
    public string Category { get; init; } = "";

    public string? FirstSeen { get; init; }

    public string? LastSeen { get; init; }

    public string? Until { get; init; }

    public string Url { get; init; } = "";
}
