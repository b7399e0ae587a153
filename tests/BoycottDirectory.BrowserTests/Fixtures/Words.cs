using System.Resources;
using BoycottDirectory.Languages;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>The texts that the site itself shows, so that a test clicks what a reader would.</summary>
public static class Words
{
    public static string Of<T>(string language, string key) =>
        new ResourceManager(typeof(T)).GetString(key, SiteLanguage.CultureOf(language)) ?? throw new ArgumentException($"{typeof(T).Name} has no {key}", nameof(key));
}
