using System.Globalization;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Committees;

/// <summary>What the values of an entry's snapshot are called in the page's language, for its history.</summary>
public sealed class FieldLabels(FilterLabels filters, Countries countries, LanguageNames languages, Dates dates, IStringLocalizer<CommitteesText> text, IStringLocalizer<ManagingText> managing)
{
    /// <summary>The words for a value; <paramref name="field"/> is its path in the snapshot.</summary>
    public string OfField(string field, string value) => field switch
    {
        "classification" => filters.Of("kind", value),
        "scope" => filters.Of("scope", value),
        "status" => text["Status." + value],
        "country" => countries.Name(value),
        "areasServed" => Each(value, countries.Name),
        "languages" => Each(value, languages.Name),
        "founded" or "dissolved" => dates.Partial(value),
        "confirmedAt" => dates.Day(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture)),
        "confirmedBy" => text["ConfirmedBy." + value],
        "safety" => managing["Safety." + value],
        _ => value,
    };

    private string Each(string list, Func<string, string> name) => string.Join(text["Comma"], list.Split(" | ").Select(name));
}
