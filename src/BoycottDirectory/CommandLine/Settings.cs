namespace BoycottDirectory.CommandLine;

/// <summary>The settings that the program reads, by the names that the configuration, the environment (with <c>__</c> for <c>:</c>) and the command line share.</summary>
public static class Settings
{
    /// <summary>Documented in the README's table; a test holds the two against each other.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["data", "database", "urls", "Site:Url", "Site:ArabicMonths", "Site:OnionUrl", "Site:SecurityContact", "Site:ArabicWeekStart", "Site:EnglishWeekStart", "AllowedHosts", "Logging:LogLevel:Default"];

    // What the host itself understands; test hosts pass these.
    private static readonly string[] HostNames = ["environment", "contentRoot", "applicationName"];

    /// <summary>Whether <paramref name="token"/> is <c>--name=value</c> with a known name.</summary>
    public static bool Knows(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.IndexOf('=', StringComparison.Ordinal) is > 2 and var end &&
        Names.Concat(HostNames).Contains(token[2..end], StringComparer.OrdinalIgnoreCase);
}
