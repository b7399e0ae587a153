using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>
/// A committee as a revision keeps it: everything public about the entry, in both languages. (Committee is our word for any listed
/// organization.) Contacts and editors' notes are kept elsewhere on purpose: revisions are public.
/// </summary>
public sealed record CommitteeEntry
{
    public required string Slug { get; init; }

    /// <summary>One of <see cref="CommitteeRules.Classifications"/>.</summary>
    public required string Classification { get; init; }

    /// <summary>One of <see cref="CommitteeRules.Scopes"/>.</summary>
    public string Scope { get; init; } = "national";

    /// <summary>One of <see cref="CommitteeRules.Statuses"/>.</summary>
    public string Status { get; init; } = "active";

    /// <summary>ISO 3166-1 alpha-2; null for a body that belongs to no one country.</summary>
    public string? Country { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Founded { get; init; }

    /// <summary>A partial date of ISO 8601.</summary>
    public string? Dissolved { get; init; }

    public string? Website { get; init; }

    /// <summary>Addresses of public profiles.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>The languages it works in, BCP 47.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Countries served beyond its own, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> AreasServed { get; init; } = [];

    /// <summary>By language. At least one language has a name.</summary>
    public SortedDictionary<string, CommitteeWords> Texts { get; init; } = new(StringComparer.Ordinal);

    public IReadOnlyList<OtherName> OtherNames { get; init; } = [];

    /// <summary>Addresses of the sources that the entry rests on, the weightiest first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>When somebody last checked that the entry is right.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary><c>committee</c>, or <c>editors</c> who checked it against its sources.</summary>
    public string? ConfirmedBy { get; init; }
}

/// <summary>The words of an entry in one language.</summary>
public sealed record CommitteeWords
{
    public string? Name { get; init; }

    /// <summary>One line: what it is and where.</summary>
    public string? Tagline { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Markdown.</summary>
    public string? HowToJoin { get; init; }

    /// <summary>The city, at the finest.</summary>
    public string? Locality { get; init; }

    /// <summary>Written in this language first. When both languages are, neither is a translation of the other.</summary>
    public bool Original { get; init; } = true;

    /// <summary>The revision whose words in the other language this one renders; null for an original.</summary>
    public long? TranslatedFrom { get; init; }
}
