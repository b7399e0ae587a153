using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Pages.Images;

/// <summary>What pictures must keep.</summary>
public static class ImageRules
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int LargestFile = 10_000_000;

    /// <summary>The most pixels of a file that is read: a small file may hold a picture that fills the memory.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>The width of the large file, in pixels, and the height that it may have.</summary>
    public const int LargeWidth = 1_600, LargeHeight = 4_000;

    /// <summary>The width of the file for phones, in pixels.</summary>
    public const int SmallWidth = 640;

    /// <summary>The longest alternative text, in characters.</summary>
    public const int LongestAlt = 500;

    /// <summary>Endings of files by what they hold.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["jpg"] = "image/jpeg", ["png"] = "image/png", ["webp"] = "image/webp" };

    /// <summary>All that is wrong with a picture's words: both languages are asked for, since a page in either may show it.</summary>
    public static IEnumerable<Problem> Check(ImageEntry image) => SiteLanguage.All.SelectMany(lang => image.Texts.GetValueOrDefault(lang)?.Alt is { } alt
        ? FieldRules.Length($"alt_{lang}", alt, LongestAlt)
        : [new($"alt_{lang}", "Missing")]);
}
