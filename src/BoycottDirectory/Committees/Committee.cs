using BoycottDirectory.Claims;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>A committee with all that its page shows.</summary>
public sealed record Committee
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Classification { get; init; } = "";

    public string Scope { get; init; } = "";

    public string Status { get; init; } = "";

    public string? Country { get; init; }

    public string? Founded { get; init; }

    public string? Dissolved { get; init; }

    public string? Website { get; init; }

    public string Visibility { get; init; } = "";

    /// <summary><c>open</c>, or <c>country</c>: no place finer than the country is shown.</summary>
    public string SafetyMode { get; init; } = "open";

    public DateTimeOffset? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    public DateTimeOffset ListedAt { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    public long Revision { get; init; }

    /// <summary>By language; a language without words is absent.</summary>
    public IReadOnlyDictionary<string, CommitteeText> Texts { get; init; } = new Dictionary<string, CommitteeText>();

    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<string> AreasServed { get; init; } = [];

    public IReadOnlyList<string> Profiles { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    public IReadOnlyList<Verification> Verifications { get; init; } = [];
}

/// <summary>The words of a committee in one language.</summary>
public sealed record CommitteeText
{
    public string Lang { get; init; } = "";

    public string? Name { get; init; }

    public string? Tagline { get; init; }

    public string? Description { get; init; }

    public string? HowToJoin { get; init; }

    public string? Locality { get; init; }

    public bool Original { get; init; }

    /// <summary>True when the words in the other language changed after this was translated.</summary>
    public bool Outdated { get; init; }
}

/// <summary>A link of a committee, seen from it.</summary>
public sealed record Affiliation
{
    public long Id { get; init; }

    /// <summary>One of <see cref="AffiliationRules.Kinds"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>True when the committee whose page this is stands first: it <em>is</em> a member; false when it <em>has</em> one.</summary>
    public bool IsFrom { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    /// <summary>What the committee whose page this is says of the link.</summary>
    public string? OwnState { get; init; }

    /// <summary>What the other committee says of it.</summary>
    public string? OtherState { get; init; }

    /// <summary>What the committee whose page this is says of it in its own words.</summary>
    public string? OwnWords { get; init; }

    public string? OtherWords { get; init; }

    public string Slug { get; init; } = "";

    public string? Name { get; init; }

    public string? OtherName { get; init; }

    public string? Note { get; init; }

    public string? OtherNote { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Both sides say so.</summary>
    public bool ConfirmedByBoth => OwnState == "confirmed" && OtherState == "confirmed";

    /// <summary>A recognition counts only by the word of the body that makes it; any link is somebody's statement: a side's or a source's.</summary>
    public bool Shown => (Kind != "recognised_by" || (IsFrom ? OtherState : OwnState) == "confirmed") && (Sources.Count > 0 || OwnState == "confirmed" || OtherState == "confirmed");
}

/// <summary>How it was checked that an entry is the body's own.</summary>
public sealed record Verification
{
    /// <summary><c>mailbox</c>, <c>website</c>, <c>dns</c>, <c>vouched</c> or <c>recognised</c>: the rungs of the ladder above <em>unclaimed</em>.</summary>
    public string Method { get; init; } = "";

    public DateTimeOffset VerifiedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public string? BySlug { get; init; }

    public string? ByName { get; init; }
}
