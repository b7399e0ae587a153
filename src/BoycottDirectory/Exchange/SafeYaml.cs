using BoycottDirectory.CommandLine;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace BoycottDirectory.Exchange;

/// <summary>
/// Reads YAML from strangers: event by event, without anchors, aliases and tags (a few hundred bytes of aliases can stand for gigabytes), and
/// within limits of depth and size. Values are texts, lists and dictionaries.
/// </summary>
public static class SafeYaml
{
    private const int Deepest = 64, MostNodes = 1_000_000;

    /// <exception cref="OperatorException">The text is no such YAML, with the line where.</exception>
    public static object? Read(TextReader text, string file)
    {
        try
        {
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) return null;

            parser.Consume<DocumentStart>();
            var nodes = 0;
            return Node(parser, file, 0, ref nodes);
        }
        catch (YamlException exception)
        {
            throw new OperatorException("Mapping.Yaml", file, Line(exception.Start.Line), exception.InnerException?.Message ?? exception.Message);
        }
    }

    private static object Node(Parser parser, string file, int depth, ref int nodes)
    {
        var line = parser.Current!.Start.Line;
        if (depth > Deepest || ++nodes > MostNodes) throw new OperatorException("Mapping.TooDeep", file, Line(line));
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }) throw new OperatorException("Mapping.NotPlain", file, Line(line));
        if (parser.TryConsume<YamlScalar>(out var scalar)) return scalar.Value;
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object?>();
            while (!parser.TryConsume<SequenceEnd>(out _)) list.Add(Node(parser, file, depth + 1, ref nodes));
            return list;
        }

        parser.Consume<MappingStart>();
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current!.Start.Line;
            if (Node(parser, file, depth + 1, ref nodes) is not string key) throw new OperatorException("Mapping.NotPlain", file, Line(at));
            if (!members.TryAdd(key, Node(parser, file, depth + 1, ref nodes))) throw new OperatorException("Mapping.KeyTwice", file, Line(at), key);
        }

        return members;
    }

    private static string Line(long line) => (line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
