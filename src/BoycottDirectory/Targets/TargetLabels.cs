using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Targets;

/// <summary>What the values of a target's snapshot are called in the page's language, for its history.</summary>
public sealed class TargetLabels(Countries countries, IStringLocalizer<TargetsText> text)
{
    /// <summary>The words for a value; <paramref name="field"/> is its path in the snapshot.</summary>
    public string OfField(string field, string value) => field switch
    {
        "classification" => text["Kind." + value],
        "country" => countries.Name(value),
        "identifiers" => string.Join(" | ", value.Split(" | ").Select(Identifier)),
        _ => value,
    };

    private string Identifier(string item) => item.Split(": ", 2) is [var scheme, var number] ? $"{text["Identifier." + scheme]}: {number}" : item;
}
