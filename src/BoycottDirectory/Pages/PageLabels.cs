using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Pages;

/// <summary>What the values of a page's snapshot are called in the page's language.</summary>
public sealed class PageLabels(Countries countries, IStringLocalizer<PagesText> text)
{
    /// <summary>The words for a value; <paramref name="field"/> is its path in the snapshot.</summary>
    public string OfField(string field, string value) => field switch
    {
        "kind" => text["Kind." + value],
        "menu" => text["Menu." + value],
        "country" => countries.Name(value),
        _ => value,
    };
}
