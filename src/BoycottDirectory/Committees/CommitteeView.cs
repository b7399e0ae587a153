using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees;

/// <summary>A committee in one language: its words in that language or else in the other one, which is then said, and labels beside the codes.</summary>
public sealed record CommitteeView
{
    public required string Slug { get; init; }

    public required string Url { get; init; }

    public string? Name { get; init; }

    public string? Tagline { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Markdown.</summary>
    public string? HowToJoin { get; init; }

    public string? Locality { get; init; }

    /// <summary>The fields above that exist in the other language only, and are given in it.</summary>
    public IReadOnlyList<string>? InOtherLanguage { get; init; }

    public required Coded Classification { get; init; }

    public Coded? Country { get; init; }

    public required Coded Scope { get; init; }

    public required Coded Status { get; init; }

    public IReadOnlyList<OtherName>? OtherNames { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public string? Founded { get; init; }

    public string? Dissolved { get; init; }

    public string? Website { get; init; }

    public IReadOnlyList<string>? Profiles { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    public DateTimeOffset RevisedAt { get; init; }

    public IReadOnlyList<AffiliationDocument>? Affiliations { get; init; }

    public IReadOnlyList<VerificationDocument>? Verifications { get; init; }
}

/// <summary>A code and what it is called in the answer's language.</summary>
public sealed record Coded(string Code, string Label);

/// <summary>Makes views in the language of the request.</summary>
public sealed class CommitteeViews(FilterLabels labels, Microsoft.Extensions.Localization.IStringLocalizer<CommitteesText> text)
{
    public CommitteeView Of(CommitteeRecord record, string origin)
    {
        var entry = record.Entry;
        var lang = SiteLanguage.Current;
        var own = entry.Texts.GetValueOrDefault(lang);
        var other = entry.Texts.GetValueOrDefault(SiteLanguage.Other(lang));
        var foreign = new List<string>();
        return new CommitteeView
        {
            Slug = entry.Slug, Url = $"{origin}/{lang}/committees/{entry.Slug}",
            Name = Word("name", words => words.Name), Tagline = Word("tagline", words => words.Tagline),
            Description = Word("description", words => words.Description), HowToJoin = Word("how_to_join", words => words.HowToJoin),
            Locality = Word("locality", words => words.Locality), InOtherLanguage = foreign.Count > 0 ? foreign : null,
            Classification = new(entry.Classification, labels.Of("kind", entry.Classification)),
            Country = entry.Country is { } country ? new(country, labels.Of("country", country)) : null,
            Scope = new(entry.Scope, labels.Of("scope", entry.Scope)), Status = new(entry.Status, text["Status." + entry.Status]),
            OtherNames = entry.OtherNames.Count > 0 ? entry.OtherNames : null, Languages = entry.Languages.Count > 0 ? entry.Languages : null,
            Founded = entry.Founded, Dissolved = entry.Dissolved, Website = entry.Website, Profiles = entry.Profiles.Count > 0 ? entry.Profiles : null,
            Sources = entry.Sources, ConfirmedAt = entry.ConfirmedAt, ConfirmedBy = entry.ConfirmedBy, RevisedAt = record.RevisedAt,
        };

        string? Word(string field, Func<CommitteeWords, string?> of)
        {
            if (own is not null && of(own) is { } word) return word;
            if (other is null || of(other) is not { } foreignWord) return null;

            foreign.Add(field);
            return foreignWord;
        }
    }
}
