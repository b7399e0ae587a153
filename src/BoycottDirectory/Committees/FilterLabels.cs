using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Committees;

/// <summary>What a filter's value is called in the page's language.</summary>
public sealed class FilterLabels(Countries countries, LanguageNames languages, IStringLocalizer<CommitteesText> text)
{
    /// <summary>The name of a value of a filter of the list; a search text stands for itself.</summary>
    public string Of(string parameter, string value) => parameter switch
    {
        "country" => countries.Name(value),
        "language" => languages.Name(value),
        "kind" => text["Kind." + value],
        "scope" => text["Scope." + value],
        "freshness" => text["Freshness." + value],
        _ => value,
    };
}
