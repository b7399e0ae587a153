using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>The few things that a mapping can do with a value.</summary>
public sealed partial class Transforms(Countries countries)
{
    /// <summary>
    /// <c>slug</c>: an address of ours; <c>country</c>: the code of a country's English name; <c>addresses</c>: the web addresses in a text;
    /// <c>letters</c>: the letters of marks such as "(a), (g)"; <c>name</c>: without a footnote's letter at the end; <c>lower</c>.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } = ["slug", "country", "addresses", "letters", "name", "lower"];

    // Names of the United Nations where CLDR has others.
    private static readonly Dictionary<string, string> OtherCountryNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["United States of America"] = "US", ["USA"] = "US", ["United Kingdom of Great Britain and Northern Ireland"] = "GB", ["UK"] = "GB",
        ["Netherlands (Kingdom of the)"] = "NL", ["Kingdom of the Netherlands"] = "NL", ["Republic of Korea"] = "KR",
    };

    /// <summary>The values as one cell.</summary>
    public string? Apply(string? transform, IReadOnlyList<string> values) => transform switch
    {
        "slug" => values is [var first, ..] ? Slug(first) : null,
        "country" => values is [var name, ..] ? Country(name) : null,
        "addresses" => CsvCells.Join(values.SelectMany(Addresses).Distinct(StringComparer.Ordinal)),
        "letters" => CsvCells.Join(values.SelectMany(value => Marks().Matches(value).Select(match => match.Groups["letter"].Value)).Distinct(StringComparer.Ordinal)),
        "name" => values is [var marked, ..] ? FootnoteLetter().Replace(marked.Trim(), "${name}") : null,
        "lower" => CsvCells.Join(values.Select(value => value.ToLowerInvariant())),
        _ => values.Count == 1 ? values[0] : CsvCells.Join(values),
    };

    /// <summary>Lower-case ASCII letters and digits with hyphens between; accents are taken off.</summary>
    public static string? Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not '\'' and not '’' && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var made = slug.ToString();
        made = made[..Math.Min(made.Length, 100)].Trim('-');
        return made.Length > 0 ? made : null;
    }

    private string? Country(string name)
    {
        var clean = name.Trim();
        return OtherCountryNames.GetValueOrDefault(clean)
            ?? countries.Codes.FirstOrDefault(code => code == clean || string.Equals(countries.Name(code, "en"), clean, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Addresses(string text) =>
        WebAddress().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ';')).Where(FieldRules.IsWebAddress);

    [GeneratedRegex(@"https?://[^\s<>""\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\((?<letter>[a-z])\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<name>.*[.),]) ?[a-z]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FootnoteLetter();
}
