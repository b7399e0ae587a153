using System.Globalization;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Shell;

/// <summary>Reads a list's filter from an address. A value that means nothing is left out of the filter and kept, so that the page can say so.</summary>
public sealed class QueryReader(IQueryCollection query)
{
    /// <summary>The longest part of an unknown value that a page quotes, in characters.</summary>
    private const int LongestQuote = 40;

    private readonly List<KeyValuePair<string, string>> unknown = [];

    public IReadOnlyList<KeyValuePair<string, string>> Unknown => unknown;

    /// <summary>The text looked for.</summary>
    public string? Text
    {
        get
        {
            var clean = FieldRules.Clean(query["q"])?.ReplaceLineEndings(" ");
            return clean is null ? null : FieldRules.Cut(clean, ListFilter.LongestQuery);
        }
    }

    /// <summary>The page asked for, counting from 1.</summary>
    public int Page
    {
        get
        {
            var value = query["page"].ToString();
            if (value.Length == 0) return 1;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000) return page;

            Refuse("page", value);
            return 1;
        }
    }

    /// <summary>A page's number from a query, 1 where it says nothing of use.</summary>
    public static int PageOf(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;

    /// <summary>A parameter's value where it is known; null where it is absent or unknown.</summary>
    public string? Known(string parameter, Func<string, bool> isKnown)
    {
        var value = FieldRules.Clean(query[parameter].ToString());
        if (value is null || isKnown(value)) return value;

        Refuse(parameter, value);
        return null;
    }

    private void Refuse(string parameter, string value) => unknown.Add(KeyValuePair.Create(parameter, FieldRules.Cut(value, LongestQuote)));
}
