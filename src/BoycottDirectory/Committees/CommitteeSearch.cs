using System.Data.Common;
using System.Resources;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Committees;

/// <summary>What the search knows of committees.</summary>
public sealed class CommitteeSearch(CommitteeListQueries lists, Countries countries, FilterLabels labels, IStringLocalizer<CommitteesText> text) : SearchableKind
{
    private static readonly ResourceManager Texts = new(typeof(CommitteesText));

    public override string Kind => "committee";

    public override int Order => 10;

    public override string Label => text["Committees"];

    public override string Path(string slug) => "/committees/" + slug;

    public override IEnumerable<SearchDocument> Documents(DbConnection connection, string? slug = null) =>
        lists.Snapshots(connection, slug).Select(row =>
            // Who could search for a city would learn who is in it.
            DocumentOf(row.SafetyMode == "open" ? Snapshots.Read<CommitteeEntry>(row.Snapshot) : CommitteeRecord.WithoutPlace(Snapshots.Read<CommitteeEntry>(row.Snapshot))));

    public override async Task<IReadOnlyDictionary<string, FoundEntry>> Describe(DbConnection connection, IReadOnlyList<string> slugs)
    {
        var cards = await lists.Cards(connection, slugs, "en");
        return cards.ToDictionary(card => card.Slug, card => new FoundEntry
        {
            Names = ByLanguage.Of(card.Name, card.OtherName),
            Taglines = ByLanguage.Of(card.Tagline, card.OtherTagline),
            Country = card.Country,
            Classification = labels.Of("kind", card.Classification),
        }, StringComparer.Ordinal);
    }

    /// <summary>The search document of an entry. The country and the kind, stored once as codes, are found by their names in both languages.</summary>
    public SearchDocument DocumentOf(CommitteeEntry entry)
    {
        var words = entry.Texts.Values;
        return new SearchDocument
        {
            Kind = Kind,
            Slug = entry.Slug,
            Names = [.. words.OrderByDescending(text => text.Original).Select(text => text.Name).OfType<string>()],
            OtherNames = [.. entry.OtherNames.Where(name => name.Kind != "acronym").Select(name => name.Name)],
            Acronyms = [.. entry.OtherNames.Where(name => name.Kind == "acronym").Select(name => name.Name)],
            Places =
            [
                .. new[] { words.Select(text => text.Locality).OfType<string>().ToList() }.Where(names => names.Count > 0),
                .. Names(countries, entry.AreasServed.Prepend(entry.Country)),
            ],
            Topics = [.. Labels(Texts, "Kind." + entry.Classification)],
            Descriptions = [.. words.SelectMany(text => new[] { text.Tagline, text.Description }).OfType<string>()],
            Country = entry.Country,
            Classification = entry.Classification,
        };
    }
}
