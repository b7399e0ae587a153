using BoycottDirectory.Languages;

namespace BoycottDirectory.Exchange;

/// <summary>What is new and changed of one kind of entry. Each feature registers its own.</summary>
public abstract class FeedSource
{
    /// <summary>The entries that changed last, the newest first, in the page's language or else in the other.</summary>
    public abstract Task<IReadOnlyList<AtomEntry>> Changed(int limit);

    /// <summary>An entry whose id is its address, which stays.</summary>
    protected static AtomEntry Entry(
        string path, IReadOnlyDictionary<string, string>? names, DateTimeOffset changed, DateTimeOffset listed, IReadOnlyDictionary<string, string>? summaries = null)
    {
        var lang = names?.ContainsKey(SiteLanguage.Current) == false ? SiteLanguage.Other(SiteLanguage.Current) : SiteLanguage.Current;
        return new AtomEntry(path, path, names?.GetValueOrDefault(lang) ?? path, changed, lang, summaries?.GetValueOrDefault(lang), listed);
    }
}
