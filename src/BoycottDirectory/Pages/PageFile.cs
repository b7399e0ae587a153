using System.Globalization;
using System.Text;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Pages;

/// <summary>Reads one file of <c>content/pages</c>.</summary>
public static class PageFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 200_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="PageException">The file is no page, with the line and the cause.</exception>
    public static MarkdownPage Read(string key, string lang, byte[] bytes)
    {
        var (values, body) = FrontMatter.Split(Text(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal));
        if (body.Length > FieldRules.LongestText) throw new PageException(1, "BodyLong", body.Length, FieldRules.LongestText);

        return new MarkdownPage
        {
            Key = key,
            Lang = lang,
            Title = Value(values, "title").Text,
            Description = Value(values, "description").Text,
            Order = Number(Value(values, "order")),
            Menu = OneOf(values, "menu", FrontMatter.Menus),
            Kind = OneOf(values, "kind", FrontMatter.Kinds),
            Country = Country(key, values),
            Updated = Date(Value(values, "updated")),
            Body = body.Trim(),
        };
    }

    // A law note may leave its country to its key, which ends with the code.
    private static string? Country(string key, IReadOnlyDictionary<string, FrontMatterValue> values)
    {
        if (values.TryGetValue("country", out var country))
            return country.Text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? country.Text : throw new PageException(country.Line, "NotCountry", country.Text);
        return Value(values, "kind").Text == FrontMatter.LawNote && key.Length > 3 && key[^3] == '-' ? key[^2..].ToUpperInvariant() : null;
    }

    private static FrontMatterValue Value(IReadOnlyDictionary<string, FrontMatterValue> values, string name) =>
        values.TryGetValue(name, out var value) && value.Text.Length > 0 ? value : throw new PageException(value?.Line ?? 1, "KeyMissing", name);

    private static int Number(FrontMatterValue value) =>
        int.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw new PageException(value.Line, "NotNumber", value.Text);

    private static string Date(FrontMatterValue value) =>
        FieldRules.IsPartialDate(value.Text) ? value.Text : throw new PageException(value.Line, "NotDate", value.Text);

    private static string OneOf(IReadOnlyDictionary<string, FrontMatterValue> values, string name, IReadOnlyList<string> allowed) =>
        Value(values, name) is var value && allowed.Contains(value.Text)
            ? value.Text
            : throw new PageException(value.Line, "NotOneOf", name, value.Text, string.Join(", ", allowed));

    private static string Text(byte[] bytes)
    {
        if (bytes.Length > Largest) throw new PageException(1, "FileLarge", Largest);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new PageException(1 + bytes.AsSpan(0, Math.Max(0, exception.Index)).Count((byte)'\n'), "NotUtf8");
        }
    }
}
