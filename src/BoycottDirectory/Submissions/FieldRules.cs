using System.Globalization;
using System.Text;
using BoycottDirectory.Languages;
using BoycottDirectory.Pages;

namespace BoycottDirectory.Submissions;

/// <summary>The checks that fields of every kind of entry share. Each yields the problems it finds, none when all is well.</summary>
public static class FieldRules
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 300;

    /// <summary>The longest Markdown text, in characters: beyond it the time to render grows with the square of the length.</summary>
    public const int LongestText = 20_000;

    /// <summary>The longest address, in characters.</summary>
    public const int LongestAddress = 2_000;

    /// <summary>Lower-case ASCII letters, digits and single hyphens between them, 1 to 100 characters.</summary>
    public static bool IsSlug(string slug) =>
        slug.Length is > 0 and <= 100 && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') &&
        slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);

    /// <summary>A date of ISO 8601 that may lack its day or month: <c>2005</c>, <c>2005-07</c>, <c>2005-07-09</c>.</summary>
    public static bool IsPartialDate(string date) =>
        DateOnly.TryParseExact(date, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>An absolute address of http or https without a user name in it.</summary>
    public static bool IsWebAddress(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) &&
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 && uri.UserInfo.Length == 0 &&
        !address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    public static IEnumerable<Problem> Slug(string field, string slug) =>
        IsSlug(slug) ? [] : [new(field, "Slug", slug)];

    public static IEnumerable<Problem> OneOf(string field, string? value, IReadOnlyCollection<string> allowed) =>
        value is not null && allowed.Contains(value) ? [] : [new(field, "OneOf", value ?? "", string.Join(", ", allowed))];

    public static IEnumerable<Problem> PartialDate(string field, string? date) =>
        date is null || IsPartialDate(date) ? [] : [new(field, "Date", date)];

    public static IEnumerable<Problem> WebAddress(string field, string? address) =>
        address is null || IsWebAddress(address) ? [] : [new(field, "WebAddress", address)];

    public static IEnumerable<Problem> Length(string field, string? text, int longest) =>
        text is null || text.Length <= longest ? [] : [new(field, "Length", text.Length, longest)];

    /// <summary>A date of ISO 8601, partial or not, whose first day has come.</summary>
    /// <param name="field">The field.</param>
    /// <param name="date">The date; null is no problem.</param>
    /// <param name="today">The day in UTC.</param>
    public static IEnumerable<Problem> PastDate(string field, string? date, DateOnly today) =>
        date is null ? [] : !IsPartialDate(date) ? PartialDate(field, date) : FirstDay(date) > today ? [new(field, "Future", date)] : [];

    /// <summary>The first day of a period that <see cref="IsPartialDate"/> accepts.</summary>
    public static DateOnly FirstDay(string date) =>
        DateOnly.ParseExact(date, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    /// <summary>Two partial dates in the wrong order. What one of them leaves open is no problem.</summary>
    public static IEnumerable<Problem> Order(string field, string? since, string? until) =>
        since is null || until is null || !IsPartialDate(since) || !IsPartialDate(until) ||
        string.CompareOrdinal(since, 0, until, 0, Math.Min(since.Length, until.Length)) <= 0 ? [] : [new(field, "EndsFirst", since, until)];

    public static IEnumerable<Problem> Country(string field, string? code, Countries countries) =>
        code is null || countries.Contains(code) ? [] : [new(field, "Country", code)];

    /// <summary>A Markdown text that is too long, or nested too deeply to be shown.</summary>
    public static IEnumerable<Problem> Markdown(string field, string? text) => text switch
    {
        null => [],
        { Length: > LongestText } => Length(field, text, LongestText),
        _ => SafeMarkdown.CanRender(text) ? [] : [new(field, "Markdown")],
    };

    /// <summary>
    /// A text as it is stored: NFC, without control characters (line breaks and tabs stay), without bidirectional embeddings, overrides and
    /// marks, which could make a name read as another; trimmed, and null when nothing is left.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsUnwanted(rune)) kept.Append(rune.ToString());
        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The beginning of a text, at most <paramref name="longest"/> characters, never ending in half a letter.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static bool IsUnwanted(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        // Ill-formed UTF-16 arrives as the replacement character.
        0xFFFD or 0xFEFF or 0x200B or 0x200E or 0x200F or 0x061C => true,
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => true,
        // Noncharacters: of no meaning in any text, and normalizing them throws.
        >= 0xFDD0 and <= 0xFDEF => true,
        _ => (rune.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control,
    };
}
