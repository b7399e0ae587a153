using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Events;

/// <summary>What a reader asks the list of events for; all of it stands in the page's address.</summary>
public sealed record EventFilter
{
    /// <summary>How much of a value that means nothing is quoted, in characters.</summary>
    private const int LongestQuote = 40;

    public string? Country { get; init; }

    public string? Kind { get; init; }

    /// <summary>The slug of a committee.</summary>
    public string? Committee { get; init; }

    /// <summary>The slug of a campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>The month shown, as <c>2026-11</c>; null for this month.</summary>
    public string? Month { get; init; }

    /// <summary>The list of the coming year in place of a month.</summary>
    public bool AsList { get; init; }

    private IEnumerable<KeyValuePair<string, string>> Chosen =>
        from pair in new KeyValuePair<string, string?>[]
        {
            new("country", Country), new("kind", Kind), new("committee", Committee), new("campaign", Campaign), new("month", Month), new("view", AsList ? "list" : null),
        }
        where pair.Value is not null
        select KeyValuePair.Create(pair.Key, pair.Value!);

    /// <summary>Whether anything narrows the events.</summary>
    public bool Narrows => Country is not null || Kind is not null || Committee is not null || Campaign is not null;

    /// <summary>An address (without a language) with this filter's parameters, one of them set or (by null) removed.</summary>
    public string At(string path, string? parameter = null, string? value = null)
    {
        var query = string.Join('&', Chosen.Where(pair => pair.Key != parameter).Concat(parameter is null || value is null ? [] : [KeyValuePair.Create(parameter, value)])
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The filter of an address, and the parameters whose values mean nothing.</summary>
    public static (EventFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown) Read(IQueryCollection query, Countries countries)
    {
        var unknown = new List<KeyValuePair<string, string>>();
        return (new EventFilter
        {
            Country = Known("country", value => countries.Contains(value.ToUpperInvariant()))?.ToUpperInvariant(),
            Kind = Known("kind", EventRules.Kinds.Contains),
            Committee = Known("committee", FieldRules.IsSlug),
            Campaign = Known("campaign", FieldRules.IsSlug),
            Month = Known("month", IsMonth),
            AsList = Known("view", value => value is "list" or "month") == "list",
        }, unknown);

        string? Known(string parameter, Func<string, bool> isKnown)
        {
            var value = FieldRules.Clean(query[parameter].ToString());
            if (value is null || isKnown(value)) return value;

            unknown.Add(KeyValuePair.Create(parameter, FieldRules.Cut(value, LongestQuote)));
            return null;
        }
    }

    private static bool IsMonth(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 1900 and <= 2200;
}
