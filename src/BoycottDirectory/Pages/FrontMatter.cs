using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace BoycottDirectory.Pages;

/// <summary>The block of <c>key: value</c> lines between two lines of <c>---</c> with which a page begins.</summary>
public static class FrontMatter
{
    /// <summary>The longest front matter, in characters.</summary>
    public const int Longest = 8_000;

    public static IReadOnlyList<string> Keys { get; } = ["title", "description", "order", "menu", "kind", "country", "updated"];

    /// <summary>The menu of pages that stand in none.</summary>
    public const string NoMenu = "none";

    /// <summary>The place of pages that say none.</summary>
    public const int LastPlace = 1_000;

    /// <summary>Where a page is linked from.</summary>
    public static IReadOnlyList<string> Menus { get; } = ["header", "footer", NoMenu];

    /// <summary>The kind of pages about a country's law.</summary>
    public const string LawNote = "law_note";

    /// <summary>What a page is.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["guide", "about", "policy", "history", LawNote];

    /// <summary>Splits a page's text into its values and its body.</summary>
    /// <exception cref="PageException">The block is missing or wrong, with the line where.</exception>
    public static (IReadOnlyDictionary<string, FrontMatterValue> Values, string Body) Split(string text)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != "---") throw new PageException(1, "NoFrontMatter");

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        if (end < 0) throw new PageException(1, "FrontMatterOpen");

        var yaml = string.Join('\n', lines[1..end]);
        if (yaml.Length > Longest) throw new PageException(1, "FrontMatterLong", Longest);
        return (Values(yaml), string.Join('\n', lines[(end + 1)..]));
    }

    // Read event by event: a flat mapping of plain values needs no anchors, tags or nesting, and none is let in.
    private static Dictionary<string, FrontMatterValue> Values(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            var values = new Dictionary<string, FrontMatterValue>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Plain(parser);
                if (!Keys.Contains(key.Value)) throw new PageException(Line(key), "UnknownKey", key.Value, string.Join(", ", Keys));
                if (!values.TryAdd(key.Value, new(Plain(parser).Value, Line(key)))) throw new PageException(Line(key), "KeyTwice", key.Value);
            }

            return values;
        }
        catch (YamlException exception)
        {
            throw new PageException((int)exception.Start.Line + 1, "Yaml", exception.InnerException?.Message ?? exception.Message);
        }
    }

    private static YamlScalar Plain(Parser parser)
    {
        if (!parser.Accept<YamlScalar>(out var scalar)) throw new PageException((int)parser.Current!.Start.Line + 1, "NotPlain");
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty) throw new PageException(Line(scalar), "NotPlain");
        return parser.Consume<YamlScalar>();
    }

    // The block begins on the second line of the file.
    private static int Line(YamlScalar scalar) => (int)scalar.Start.Line + 1;
}

/// <summary>A value of the front matter and the line of the file on which its key stands, counting from 1.</summary>
public sealed record FrontMatterValue(string Text, int Line);
