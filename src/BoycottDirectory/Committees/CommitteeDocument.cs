using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;
using static BoycottDirectory.Exchange.JsonFormat;

namespace BoycottDirectory.Committees;

/// <summary>A committee as the API gives it: facts once, words by language.</summary>
public sealed record CommitteeDocument
{
    /// <summary>Its key, for good; part of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its page, by language.</summary>
    public required IReadOnlyDictionary<string, string> Url { get; init; }

    /// <summary>Its name, by language; a language without one is absent.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>What kind of body it is.</summary>
    public required string Classification { get; init; }

    /// <summary>international, regional, national or local.</summary>
    public required string Scope { get; init; }

    /// <summary>planned, active, paused or dissolved.</summary>
    public required string Status { get; init; }

    /// <summary>ISO 3166-1 alpha-2; absent for a body of no one country.</summary>
    public string? Country { get; init; }

    /// <summary>The city, by language.</summary>
    public IReadOnlyDictionary<string, string>? Locality { get; init; }

    /// <summary>Longitude and latitude in degrees, at the finest a city's.</summary>
    public IReadOnlyList<double>? Coordinates { get; init; }

    /// <summary>Countries served beyond its own.</summary>
    public IReadOnlyList<string>? AreasServed { get; init; }

    /// <summary>The languages it works in, BCP 47.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>One line about it, by language.</summary>
    public IReadOnlyDictionary<string, string>? Tagline { get; init; }

    /// <summary>Markdown, by language.</summary>
    public IReadOnlyDictionary<string, string>? Description { get; init; }

    /// <summary>Markdown, by language.</summary>
    public IReadOnlyDictionary<string, string>? HowToJoin { get; init; }

    /// <summary>The languages in which its texts were written; the others are translations.</summary>
    public IReadOnlyList<string>? OriginalLanguages { get; init; }

    /// <summary>Further names by which people look for it.</summary>
    public IReadOnlyList<OtherName>? OtherNames { get; init; }

    /// <summary>A date of ISO 8601 that may lack its day or month.</summary>
    public string? Founded { get; init; }

    /// <summary>A date of ISO 8601 that may lack its day or month.</summary>
    public string? Dissolved { get; init; }

    public string? Website { get; init; }

    /// <summary>Addresses of public profiles.</summary>
    public IReadOnlyList<string>? Profiles { get; init; }

    /// <summary>Addresses of the sources that the entry rests on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>When somebody last checked the entry; keep it with every copy.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>committee, or editors who checked it against its sources.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When it came into the directory.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset RevisedAt { get; init; }

    /// <summary>Counts its changes from 1.</summary>
    public long Revision { get; init; }

    /// <summary>Its links with other committees; given for a single committee only.</summary>
    public IReadOnlyList<AffiliationDocument>? Affiliations { get; init; }

    /// <summary>How it was checked that the entry is its own; given for a single committee only.</summary>
    public IReadOnlyList<VerificationDocument>? Verifications { get; init; }

    /// <summary>The document of a record.</summary>
    /// <param name="record">The committee.</param>
    /// <param name="origin">The site's scheme and host.</param>
    public static CommitteeDocument Of(CommitteeRecord record, string origin)
    {
        var entry = record.Entry;
        return new CommitteeDocument
        {
            Slug = entry.Slug,
            Url = ByLanguage.Of(lang => $"{origin}/{lang}/committees/{entry.Slug}"),
            Name = ByLanguage.Of(entry.Texts, words => words.Name) ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Classification = entry.Classification, Scope = entry.Scope, Status = entry.Status, Country = entry.Country,
            Locality = ByLanguage.Of(entry.Texts, words => words.Locality),
            Coordinates = record.Position is var (longitude, latitude) ? [longitude, latitude] : null,
            AreasServed = entry.AreasServed.OrNone(), Languages = entry.Languages.OrNone(),
            Tagline = ByLanguage.Of(entry.Texts, words => words.Tagline), Description = ByLanguage.Of(entry.Texts, words => words.Description),
            HowToJoin = ByLanguage.Of(entry.Texts, words => words.HowToJoin),
            OriginalLanguages = [.. entry.Texts.Where(text => text.Value.Original).Select(text => text.Key)],
            OtherNames = entry.OtherNames.OrNone(), Founded = entry.Founded, Dissolved = entry.Dissolved, Website = entry.Website,
            Profiles = entry.Profiles.OrNone(), Sources = entry.Sources, ConfirmedAt = entry.ConfirmedAt, ConfirmedBy = entry.ConfirmedBy,
            ListedAt = record.ListedAt, RevisedAt = record.RevisedAt, Revision = record.Revision,
        };
    }
}

/// <summary>A link of a committee, seen from it, with who says so: keep the states with every copy.</summary>
public sealed record AffiliationDocument
{
    /// <summary>What the link is: member_of, chapter_of …</summary>
    public required string Kind { get; init; }

    /// <summary><c>to</c> when this committee is the one that the statement is about, <c>from</c> when the other is.</summary>
    public required string Direction { get; init; }

    /// <summary>The other committee's key.</summary>
    public required string Slug { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    /// <summary>What this committee says of it; absent when it has not been asked.</summary>
    public string? OwnState { get; init; }

    /// <summary>What the other committee says of it.</summary>
    public string? OtherState { get; init; }

    /// <summary>Both committees confirmed it.</summary>
    public bool Confirmed { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public static AffiliationDocument Of(Affiliation link) => new()
    {
        Kind = link.Kind, Direction = link.IsFrom ? "to" : "from", Slug = link.Slug, Since = link.Since, Until = link.Until, OwnState = link.OwnState,
        OtherState = link.OtherState, Confirmed = link.ConfirmedByBoth, Sources = [.. link.Sources.Select(source => source.Url)],
    };
}

/// <summary>A rung of the verification ladder.</summary>
public sealed record VerificationDocument(string Method, DateTimeOffset VerifiedAt, DateTimeOffset ExpiresAt, string? By)
{
    public static VerificationDocument Of(Verification rung) => new(rung.Method, rung.VerifiedAt, rung.ExpiresAt, rung.BySlug);
}
