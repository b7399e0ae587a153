using System.Data.Common;
using System.Resources;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Events;

/// <summary>What the search knows of events. The exact place is never part of it.</summary>
public sealed class EventSearch(EventQueries events, Countries countries, IStringLocalizer<EventsText> text) : SearchableKind
{
    private static readonly ResourceManager Texts = new(typeof(EventsText));

    public override string Kind => "event";

    public override int Order => 40;

    public override string Label => text["Events"];

    public override string Path(string slug) => "/events/" + slug;

    public override IEnumerable<SearchDocument> Documents(DbConnection connection, string? slug = null) =>
        events.Entries(connection, slug).Select(DocumentOf);

    public override async Task<IReadOnlyDictionary<string, FoundEntry>> Describe(DbConnection connection, IReadOnlyList<string> slugs) =>
        (await events.Some(connection, slugs, "en")).ToDictionary(held => held.Slug, held => new FoundEntry
        {
            Names = ByLanguage.Of(held.Texts, words => words.Name) ?? [], Country = held.Country, Classification = text["Kind." + held.Kind],
        }, StringComparer.Ordinal);

    private SearchDocument DocumentOf(EventEntry entry)
    {
        var words = entry.Texts.Values;
        return new SearchDocument
        {
            Kind = Kind,
            Slug = entry.Slug,
            Names = [.. words.OrderByDescending(text => text.Original).Select(text => text.Name).OfType<string>()],
            Places =
            [
                .. new[] { words.Select(text => text.Locality).OfType<string>().ToList() }.Where(names => names.Count > 0),
                .. Names(countries, [entry.Country]),
            ],
            Topics = [.. Labels(Texts, "Kind." + entry.Kind)],
            Descriptions = [.. words.Select(text => text.Description).OfType<string>()],
            Country = entry.Country,
            Classification = entry.Kind,
        };
    }
}
