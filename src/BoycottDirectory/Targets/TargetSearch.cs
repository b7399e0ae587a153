using System.Data.Common;
using System.Resources;
using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Targets;

/// <summary>What the search knows of targets: of those only that a live claim or campaign supports.</summary>
public sealed class TargetSearch(TargetListQueries lists, Countries countries, IStringLocalizer<TargetsText> text) : SearchableKind
{
    private static readonly ResourceManager Texts = new(typeof(TargetsText)), ClaimTexts = new(typeof(ClaimsText));

    public override string Kind => "target";

    public override int Order => 20;

    public override string Label => text["Targets"];

    public override string Path(string slug) => "/targets/" + slug;

    public override IEnumerable<SearchDocument> Documents(DbConnection connection, string? slug = null) =>
        lists.Searchable(connection, slug).Select(DocumentOf);

    public override async Task<IReadOnlyDictionary<string, FoundEntry>> Describe(DbConnection connection, IReadOnlyList<string> slugs) =>
        (await lists.Named(connection, slugs)).ToDictionary(card => card.Slug, card => new FoundEntry
        {
            Names = ByLanguage.Of(card.Name, card.OtherName), Country = card.Country, Classification = text["Kind." + card.Classification],
        }, StringComparer.Ordinal);

    private SearchDocument DocumentOf(SearchableTarget target)
    {
        var entry = Snapshots.Read<TargetEntry>(target.Snapshot);
        return new SearchDocument
        {
            Kind = Kind,
            Slug = entry.Slug,
            Names = [.. entry.Texts.Values.OrderByDescending(words => words.Original).Select(words => words.Name).OfType<string>()],
            OtherNames =
            [
                .. entry.OtherNames.Where(name => name.Kind != "acronym").Select(name => name.Name),
                .. entry.Identifiers.Select(identifier => identifier.Value),
            ],
            Acronyms = [.. entry.OtherNames.Where(name => name.Kind == "acronym").Select(name => name.Name)],
            Places = [.. Names(countries, [entry.Country])],
            Topics =
            [
                .. Labels(Texts, "Kind." + entry.Classification),
                .. target.ReasonCodes.SelectMany(reason => Labels(ClaimTexts, "Reason." + reason)),
                .. target.OwnerNames,
            ],
            Descriptions = [.. entry.Texts.Values.Select(words => words.Description).OfType<string>()],
            Country = entry.Country,
            Classification = entry.Classification,
        };
    }
}

/// <summary>A target with what the search takes from beside its entry.</summary>
public sealed record SearchableTarget
{
    internal const char Separator = '\n';

    public string Snapshot { get; init; } = "";

    public string? Owners { get; init; }

    public string? Reasons { get; init; }

    /// <summary>The names of its owners in every language.</summary>
    public IEnumerable<string> OwnerNames => Owners?.Split(Separator) ?? [];

    /// <summary>The reasons of its claims that were not withdrawn.</summary>
    public IEnumerable<string> ReasonCodes => Reasons?.Split(Separator) ?? [];
}
