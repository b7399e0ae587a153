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
        foreach (var name in FrontMatter.Keys)
            if (!values.TryGetValue(name, out var value) || value.Length == 0) throw new PageException(1, "KeyMissing", name);
        if (body.Length > FieldRules.LongestText) throw new PageException(1, "BodyLong", body.Length, FieldRules.LongestText);

        var rendered = SafeMarkdown.Render(body);
        return new MarkdownPage
        {
            Key = key,
            Lang = lang,
            Title = values["title"],
            Description = values["description"],
            Order = int.TryParse(values["order"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var order) ? order : throw new PageException(1, "NotNumber", values["order"]),
            Menu = OneOf(values, "menu", FrontMatter.Menus),
            Kind = OneOf(values, "kind", FrontMatter.Kinds),
            Updated = FieldRules.IsPartialDate(values["updated"]) ? values["updated"] : throw new PageException(1, "NotDate", values["updated"]),
            Html = rendered.Html,
            Headings = rendered.Headings,
        };
    }

    private static string OneOf(IReadOnlyDictionary<string, string> values, string name, IReadOnlyList<string> allowed) =>
        allowed.Contains(values[name]) ? values[name] : throw new PageException(1, "NotOneOf", name, values[name], string.Join(", ", allowed));

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
