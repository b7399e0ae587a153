namespace BoycottDirectory.Languages;

/// <summary>Words by their language, for programs and for lists in which the reader's language may be missing.</summary>
public static class ByLanguage
{
    /// <summary>A language without words is absent.</summary>
    public static Dictionary<string, string> Of(string? english, string? arabic)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (english is not null) words["en"] = english;
        if (arabic is not null) words["ar"] = arabic;
        return words;
    }

    /// <summary>What every language has.</summary>
    public static Dictionary<string, string> Of(Func<string, string> make) => SiteLanguage.All.ToDictionary(lang => lang, make, StringComparer.Ordinal);

    /// <summary>One field of an entry's texts; null when no language has it.</summary>
    public static Dictionary<string, string>? Of<T>(IReadOnlyDictionary<string, T> texts, Func<T, string?> field)
    {
        var words = texts.Where(text => field(text.Value) is not null).ToDictionary(text => text.Key, text => field(text.Value)!, StringComparer.Ordinal);
        return words.Count > 0 ? words : null;
    }
}
