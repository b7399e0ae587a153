using BoycottDirectory.Languages;

namespace BoycottDirectory.Pages;

/// <summary>Links within texts, which are written without a language.</summary>
public static class Links
{
    /// <summary>Leads links of safe HTML that begin with a slash to the page's language.</summary>
    public static string InLanguage(string html) =>
        html.Replace("href=\"/", $"href=\"/{SiteLanguage.Current}/", StringComparison.Ordinal);
}
