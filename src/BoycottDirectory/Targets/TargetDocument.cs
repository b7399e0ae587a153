using BoycottDirectory.Claims;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;
using static BoycottDirectory.Exchange.JsonFormat;

namespace BoycottDirectory.Targets;

/// <summary>A target as programs get it: facts once, words by language.</summary>
public sealed record TargetDocument
{
    /// <summary>Its key, for good; part of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its page, by language.</summary>
    public required IReadOnlyDictionary<string, string> Url { get; init; }

    /// <summary>Its name, by language; a language without one is absent.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>company, brand, product, institution or event.</summary>
    public required string Classification { get; init; }

    /// <summary>Derived from claims and campaigns, no judgement: called_for, partly, won, ended; no_live_claim where only corrections are left.</summary>
    public required string Status { get; init; }

    /// <summary>Codes of the vocabulary of conduct that its claims state.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of its seat.</summary>
    public string? Country { get; init; }

    public string? Website { get; init; }

    /// <summary>Further names by which people look for it.</summary>
    public IReadOnlyList<OtherName>? OtherNames { get; init; }

    /// <summary>Its numbers in other registers.</summary>
    public IReadOnlyList<Identifier>? Identifiers { get; init; }

    /// <summary>Who owns it: the slug, the share in percent and what states it, where they are known.</summary>
    public IReadOnlyList<Ownership>? Owners { get; init; }

    /// <summary>Markdown, by language: what it is, neutrally.</summary>
    public IReadOnlyDictionary<string, string>? Description { get; init; }

    /// <summary>The languages in which its texts were written; the others are translations.</summary>
    public required IReadOnlyList<string> OriginalLanguages { get; init; }

    /// <summary>Addresses of the sources that the entry rests on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>When it came into the directory.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset RevisedAt { get; init; }

    /// <summary>Counts its changes from 1.</summary>
    public long Revision { get; init; }

    /// <summary>The published lists that name it, or did; given for a single target only.</summary>
    public IReadOnlyList<ListingDocument>? Listings { get; init; }

    /// <summary>What is stated about it, and by whom; given for a single target only.</summary>
    public IReadOnlyList<ClaimDocument>? Claims { get; init; }

    /// <summary>The document of a record.</summary>
    /// <param name="record">The target.</param>
    /// <param name="origin">The site's scheme and host.</param>
    public static TargetDocument Of(TargetRecord record, string origin)
    {
        var entry = record.Entry;
        return new TargetDocument
        {
            Slug = entry.Slug, Url = ByLanguage.Of(lang => $"{origin}/{lang}/targets/{entry.Slug}"),
            Name = ByLanguage.Of(entry.Texts, words => words.Name) ?? [], Classification = entry.Classification, Status = record.Status,
            Reasons = record.Reasons?.Split(',') ?? [], Country = entry.Country, Website = entry.Website, OtherNames = entry.OtherNames.OrNone(),
            Identifiers = entry.Identifiers.OrNone(), Owners = entry.Owners.OrNone(), Description = ByLanguage.Of(entry.Texts, words => words.Description),
            OriginalLanguages = [.. entry.Texts.Where(text => text.Value.Original).Select(text => text.Key)], Sources = entry.Sources,
            ListedAt = record.ListedAt, RevisedAt = record.RevisedAt, Revision = record.Revision,
        };
    }
}
