using System.Globalization;

namespace BoycottDirectory.Shell;

/// <summary>What a reader asks a list for; all of it stands in the page's address.</summary>
public abstract record ListFilter
{
    /// <summary>Entries on a page of a list.</summary>
    public const int PageSize = 30;

    /// <summary>The longest text that is looked for, in characters; what is longer is cut.</summary>
    public const int LongestQuery = 200;

    public string? Query { get; init; }

    /// <summary>The slugs that the search found for <see cref="Query"/>, best first; null when nothing was searched for.</summary>
    public IReadOnlyList<string>? Found { get; init; }

    /// <summary>The longest list of <see cref="Found"/>.</summary>
    public const int MostFound = 400;

    /// <summary>One of the list's orders; null for the first.</summary>
    public string? Sort { get; init; }

    /// <summary>Counts from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The list's address without a language.</summary>
    protected abstract string Path { get; }

    /// <summary>The filters beside the text, by their parameter in the address.</summary>
    protected abstract IEnumerable<KeyValuePair<string, string?>> Parameters { get; }

    /// <summary>The filters that are set, as parameters of the address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Chosen =>
        from pair in Parameters.Prepend(new("q", Query))
        where pair.Value is not null
        select KeyValuePair.Create(pair.Key, pair.Value!);

    /// <summary>The list without any filter.</summary>
    public string Whole => Path;

    /// <summary>The number of entries before the page shown.</summary>
    public int Skip => (Page - 1) * PageSize;

    /// <summary>What <c>like … escape '\'</c> looks for in lower case.</summary>
    public string Like => Query is null ? "" : $"%{Escape(Query)}%";

    /// <summary>The list's address with one parameter set, changed or (by null) removed; any such change leads to its first page.</summary>
    public string With(string parameter, string? value)
    {
        var parameters = Chosen.Append(new("sort", Sort ?? ""))
            .Where(pair => pair.Key != parameter && pair.Value.Length > 0)
            .Concat(value is null ? [] : [KeyValuePair.Create(parameter, value)])
            .Where(pair => pair is not { Key: "page", Value: "1" });
        var query = string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    /// <summary>The address of a file with all that the list shows.</summary>
    public string File(string ending) => Path + ending + With("page", null)[Path.Length..];

    /// <summary>The address of one page of the list.</summary>
    public string PathOf(int page) => With("page", page.ToString(CultureInfo.InvariantCulture));

    /// <summary>How many pages a list of so many entries has, at least one.</summary>
    public static int Pages(int entries) => Math.Max(1, (entries + PageSize - 1) / PageSize);

    private static string Escape(string text) =>
        text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
