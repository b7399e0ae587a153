namespace BoycottDirectory.Exchange;

/// <summary>The pages of a feature that search engines may list. Each feature registers its own.</summary>
public abstract class SitemapSource
{
    /// <summary>The addresses without their language, one by one, in an order that stays.</summary>
    public abstract IAsyncEnumerable<SitemapPage> Pages();
}

/// <summary>A page that exists in both languages.</summary>
/// <param name="Path">Its address without the language, escaped; empty for the home page.</param>
/// <param name="Changed">The day of its last change, ISO 8601, where that is known.</param>
public sealed record SitemapPage(string Path, string? Changed = null);
