using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace BoycottDirectory.Pages.Images;

/// <summary>What is known of all pictures, in memory, and the one way by which texts show them. <see cref="PageLibrary"/> keeps it up to date.</summary>
public sealed partial class ImageLibrary(ImageQueries queries)
{
    private ImmutableDictionary<string, ImageFacts> images = ImmutableDictionary<string, ImageFacts>.Empty;

    /// <summary>A picture of the site, or null.</summary>
    public ImageFacts? Find(string slug) => images.GetValueOrDefault(slug);

    /// <summary>All that readers can see of pictures, as text: two that are equal look the same.</summary>
    internal IEnumerable<string> Words => images.Values.OrderBy(image => image.Id).SelectMany(image => image.Alts.OrderBy(alt => alt.Key, StringComparer.Ordinal).Select(alt => alt.Value).Prepend(image.Slug));

    /// <summary>Takes over what is there now.</summary>
    public async Task Load() => images = (await queries.All()).ToImmutableDictionary(image => image.Slug, StringComparer.Ordinal);

    /// <summary>
    /// Puts the pictures into safe HTML: their sizes, so that nothing jumps while they load, the smaller file for phones, and what they show in the
    /// text's language, unless the text says it. A picture that is not there any more is left out.
    /// </summary>
    public string Show(string html, string lang) => !html.Contains("<img", StringComparison.Ordinal) ? html : Picture().Replace(html, match =>
    {
        if (Find(match.Groups["slug"].Value) is not { } image) return "";

        var said = match.Groups["alt"].Value;
        return Element(image, said.Length > 0 ? said : WebUtility.HtmlEncode(image.Alts.GetValueOrDefault(lang) ?? ""));
    });

    private static string Element(ImageFacts image, string alt)
    {
        var smaller = image.SmallWidth is { } width
            ? string.Create(CultureInfo.InvariantCulture, $" srcset=\"{image.Thumbnail} {width}w, {image.Address} {image.Width}w\" sizes=\"(min-width: 46rem) 42rem, 92vw\"")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"<img src=\"{image.Address}\"{smaller} width=\"{image.Width}\" height=\"{image.Height}\" alt=\"{alt}\" loading=\"lazy\" decoding=\"async\">");
    }

    // As SafeMarkdown writes it: an address of ours, and a text that cannot end its attribute.
    [GeneratedRegex("<img src=\"/media/(?<slug>[0-9a-f]{20})\" alt=\"(?<alt>[^\"]*)\">", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
