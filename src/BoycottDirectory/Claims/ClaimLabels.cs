using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Claims;

/// <summary>What the values of a claim's snapshot are called in the page's language, for its history.</summary>
public sealed class ClaimLabels(Dates dates, IStringLocalizer<ClaimsText> text)
{
    /// <summary>The words for a value; <paramref name="field"/> is its path in the snapshot.</summary>
    public string OfField(string field, string value) => field switch
    {
        "state" => text["State." + value],
        "reasons" => string.Join(text["Comma"], value.Split(" | ").Select(reason => text["Reason." + reason].Value)),
        "asOf" or "reviewBy" or "reply.answered" or "listing.firstSeen" or "listing.lastSeen" or "listing.until" => dates.Partial(value),
        _ => value,
    };
}
