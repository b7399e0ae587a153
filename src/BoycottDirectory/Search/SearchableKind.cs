using System.Data.Common;
using System.Resources;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Search;

/// <summary>A kind of entry that can be searched. Each feature registers its own.</summary>
public abstract class SearchableKind
{
    /// <summary>The kind as documents and addresses name it: <c>committee</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The place among the kinds on the search page, ascending.</summary>
    public abstract int Order { get; }

    /// <summary>The address of an entry, without its language.</summary>
    public abstract string Path(string slug);

    /// <summary>The kind's plural in the page's language.</summary>
    public abstract string Label { get; }

    /// <summary>The documents that the rows would make now, read one by one: those of all public entries, or of the one at a slug.</summary>
    public abstract IEnumerable<SearchDocument> Documents(DbConnection connection, string? slug = null);

    /// <summary>What the entries at these slugs are called, by slug. What may not be shown now is left out.</summary>
    public abstract Task<IReadOnlyDictionary<string, FoundEntry>> Describe(DbConnection connection, IReadOnlyList<string> slugs);

    /// <summary>A label in every language, for <see cref="SearchDocument.Topics"/>: what is stored once as a code is found by its names.</summary>
    protected static IEnumerable<string> Labels(ResourceManager texts, string key) =>
        SiteLanguage.All.Select(lang => texts.GetString(key, SiteLanguage.CultureOf(lang))).OfType<string>();

    /// <summary>The names of countries in every language, for <see cref="SearchDocument.Places"/>.</summary>
    protected static IEnumerable<IReadOnlyList<string>> Names(Countries countries, IEnumerable<string?> codes) =>
        codes.OfType<string>().Distinct().Select(code => SiteLanguage.All.Select(lang => countries.Name(code, lang)).ToList());
}

/// <summary>An entry as a list of results shows it.</summary>
public sealed record FoundEntry
{
    /// <summary>The name by language; a language without one is absent.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>One line by language.</summary>
    public IReadOnlyDictionary<string, string> Taglines { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The class within the kind, in the page's language.</summary>
    public string? Classification { get; init; }

    /// <summary>The name in a language, or else in the other one.</summary>
    public string NameIn(string language) => Names.GetValueOrDefault(language) ?? Names.Values.First();
}
