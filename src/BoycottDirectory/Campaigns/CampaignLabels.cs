using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Campaigns;

/// <summary>What the values of a campaign's snapshot are called in the page's language, for its history.</summary>
public sealed class CampaignLabels(Countries countries, Dates dates, IStringLocalizer<CampaignsText> text)
{
    /// <summary>The words for a value; <paramref name="field"/> is its path in the snapshot.</summary>
    public string OfField(string field, string value) => field switch
    {
        "kind" => text["Kind." + value],
        "status" => text["Status." + value],
        "started" or "ended" => dates.Partial(value),
        "committees" => Each(value, Part),
        "targets" => Each(value, item => Pair(item, verb => text["Verb." + verb])),
        _ => value,
    };

    // «bnc: called_by: PS: 2005», the last two where they are known.
    private string Part(string item)
    {
        var parts = item.Split(": ");
        return string.Join(": ", parts.Select((part, place) => place switch
        {
            0 => part,
            1 => text["Role." + part].Value,
            _ => countries.Contains(part) ? countries.Name(part) : dates.Partial(part),
        }));
    }

    private static string Pair(string item, Func<string, string> words) =>
        item.Split(": ", 2) is [var slug, var code] ? $"{slug}: {words(code)}" : item;

    private static string Each(string list, Func<string, string> words) => string.Join(" | ", list.Split(" | ").Select(words));
}
