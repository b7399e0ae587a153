namespace BoycottDirectory.CommandLine;

/// <summary>The settings that the program reads, by the names that the configuration, the environment (with <c>__</c> for <c>:</c>) and the command line share.</summary>
public static class Settings
{
    /// <summary>Documented in the README's table; a test holds the two against each other.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["data", "database", "keys", "urls", "Site:Url", "Site:ArabicMonths", "Site:OnionUrl", "Site:SecurityContact", "Site:ArabicWeekStart", "Site:EnglishWeekStart", "Mail:Host", "Mail:Port", "Mail:Security", "Mail:User", "Mail:Password", "Mail:From", "Review:OneEditor", "Review:DailyEdits", "Checks:Links", "Pages:PicturesMegabytes", "AllowedHosts", "Logging:LogLevel:Default"];

    // What the host itself understands; test hosts pass these.
    private static readonly string[] HostNames = ["environment", "contentRoot", "applicationName"];

    // A test host names the section of a setting, too, without a value.
    private static bool IsSection(string token) =>
        token.EndsWith('=') && Names.Any(name => name.StartsWith(token[2..^1] + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether <paramref name="token"/> is <c>--name=value</c> with a known name.</summary>
    public static bool Knows(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.IndexOf('=', StringComparison.Ordinal) is > 2 and var end &&
        Names.Concat(HostNames).Contains(token[2..end], StringComparer.OrdinalIgnoreCase) ||
        token.StartsWith("--", StringComparison.Ordinal) && IsSection(token);
}
