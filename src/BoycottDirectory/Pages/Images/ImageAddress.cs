using System.Text.RegularExpressions;

namespace BoycottDirectory.Pages.Images;

/// <summary>How pictures are named: in texts <c>media:</c> or <c>/media/</c> and the slug, on the web with the type and, for phones, the width.</summary>
public static partial class ImageAddress
{
    /// <summary>The digits of a slug.</summary>
    public const int SlugLength = 20;

    public static string Large(string slug, string type) => $"{slug}.{type}";

    public static string Small(string slug, string type) => $"{slug}-{ImageRules.SmallWidth}.{type}";

    /// <summary>The slug in an address that a text gives; null when it is none of a picture of the site's own.</summary>
    public static string? SlugOf(string? address) => address is not null && Written().Match(address) is { Success: true } match ? match.Groups["slug"].Value : null;

    /// <summary>The slugs that a text names, in whatever way.</summary>
    public static IEnumerable<string> SlugsIn(string text) => Named().Matches(text).Select(match => match.Groups["slug"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a file may have the name.</summary>
    public static bool IsName(string name) => FileName().IsMatch(name);

    [GeneratedRegex("^(?:media:|/media/)(?<slug>[0-9a-f]{20})(?:-640)?(?:\\.(?:jpg|png|webp))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex("(?:media:|/media/)(?<slug>[0-9a-f]{20})", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex("^[0-9a-f]{20}(?:-640)?\\.(?:jpg|png|webp)$", RegexOptions.NonBacktracking)]
    private static partial Regex FileName();
}
