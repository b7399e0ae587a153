using BoycottDirectory.Languages;

namespace BoycottDirectory.Claims;

/// <summary>A claim as the API gives it, under its target. Keep it with its state, its reply and its correction.</summary>
public sealed record ClaimDocument
{
    /// <summary>Its key, for good.</summary>
    public required string Slug { get; init; }

    /// <summary>Codes of the vocabulary of conduct.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>current, ended, disputed or withdrawn.</summary>
    public required string State { get; init; }

    /// <summary>The date of ISO 8601, perhaps without day or month, of which the statement is true.</summary>
    public required string AsOf { get; init; }

    /// <summary>The day by which it is looked at again.</summary>
    public required string ReviewBy { get; init; }

    /// <summary>The slug of the listed committee that states it.</summary>
    public string? AssertedByCommittee { get; init; }

    /// <summary>The name of the body that states it, where it is not listed.</summary>
    public string? AssertedBy { get; init; }

    /// <summary>A neutral sentence, by language.</summary>
    public required IReadOnlyDictionary<string, string> Statement { get; init; }

    /// <summary>What was wrong with a withdrawn claim, by language.</summary>
    public IReadOnlyDictionary<string, string>? Correction { get; init; }

    /// <summary>What states it, the weightiest first.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The company's own answer.</summary>
    public ReplyDocument? Reply { get; init; }

    /// <summary>The document of a claim that was read in English.</summary>
    public static ClaimDocument Of(Claim claim) => new()
    {
        Slug = claim.Slug, Reasons = claim.Reasons, State = claim.State, AsOf = claim.AsOf, ReviewBy = claim.ReviewBy,
        AssertedByCommittee = claim.BodySlug, AssertedBy = claim.AssertedBy, Statement = ByLanguage.Of(claim.Statement, claim.OtherStatement),
        Correction = claim.State == "withdrawn" ? ByLanguage.Of(claim.Correction, claim.OtherCorrection) : null, Sources = claim.Sources,
        Reply = claim.Reply is { } reply ? new(reply.Answered, ByLanguage.Of(reply.Words, reply.OtherWords), reply.Sources) : null,
    };
}

/// <summary>What a company says of a claim.</summary>
/// <param name="Answered">When, as far as it is known.</param>
/// <param name="Words">By language.</param>
/// <param name="Sources">What states the answer.</param>
public sealed record ReplyDocument(string? Answered, IReadOnlyDictionary<string, string> Words, IReadOnlyList<Source> Sources);

/// <summary>That a published list names a target, or did. Keep it with its note.</summary>
public sealed record ListingDocument
{
    /// <summary>The list's code.</summary>
    public required string List { get; init; }

    /// <summary>The list's name, by language.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>What being in the list means, and what it does not, by language.</summary>
    public IReadOnlyDictionary<string, string>? Note { get; init; }

    /// <summary>The list's own categories.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public string? FirstSeen { get; init; }

    public string? LastSeen { get; init; }

    /// <summary>When the list removed it.</summary>
    public string? Until { get; init; }

    public required string Url { get; init; }

    /// <summary>The document of a listing that was read in English.</summary>
    public static ListingDocument Of(Listing listing) => new()
    {
        List = listing.Code, Name = ByLanguage.Of(listing.Name, listing.OtherName), Note = ByLanguage.Of(listing.Note, listing.OtherNote),
        Categories = listing.Category.Split('|', StringSplitOptions.RemoveEmptyEntries), FirstSeen = listing.FirstSeen, LastSeen = listing.LastSeen,
        Until = listing.Until, Url = listing.Url,
    };
}
