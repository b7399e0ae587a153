using System.Globalization;
using System.Text;
using System.Text.Json;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Submissions;
using CsvHelper;
using CsvHelper.Configuration;

namespace BoycottDirectory.Exchange;

/// <summary>Reads the rows of a file that others made as rows of one of our kinds, through a <see cref="Mapping"/>. A folder is read file by file.</summary>
public sealed class MappedRows(Transforms transforms)
{
    private const long LargestDocument = 64 << 20;

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        BadDataFound = null, MissingFieldFound = null, MaxFieldSize = 100_000, Mode = CsvMode.RFC4180,
    };

    /// <summary>The rows, each with the words that give its reason.</summary>
    /// <exception cref="OperatorException">The file cannot be read as the mapping says.</exception>
    public IEnumerable<(CsvRow Row, string Reason)> Read(string path, Mapping mapping)
    {
        var number = 0;
        foreach (var file in Files(path, mapping.Format))
            foreach (var (line, source) in Source(file, mapping))
            {
                number++;
                // In a list of objects there are no lines: its rows are counted.
                yield return (Row(mapping.Format == "csv" ? line : number, source, mapping), string.Join('\n', mapping.Reason.SelectMany(field => Find(source, field))));
            }
    }

    private CsvRow Row(int line, object? source, Mapping mapping) => new(line, mapping.Columns.ToDictionary(
        column => column.Key, column => FieldRules.Clean(Value(source, column.Value)), StringComparer.Ordinal));

    private string? Value(object? source, ColumnMapping column)
    {
        if (column.Constant is not null) return column.Constant;

        var values = column.From.SelectMany(path => Find(source, path)).ToList();
        if (column.Values is not null) values = [.. values.Select(value => column.Values.GetValueOrDefault(value)).OfType<string>()];
        return values.Count > 0 ? transforms.Apply(column.As, values) : null;
    }

    private static IEnumerable<(int Line, object? Source)> Source(string file, Mapping mapping)
    {
        if (mapping.Format == "csv") return CsvRows(file);

        using var text = Open(file);
        var root = mapping.Format == "json" ? Json(text, file) : SafeYaml.Read(text, file);
        return [.. At(root, mapping.Rows).Select(row => (0, row))];
    }

    private static IEnumerable<(int, object?)> CsvRows(string file)
    {
        using var text = Open(file);
        using var reader = new CsvReader(text, Csv);
        if (!Advance(reader, file, 1) || !reader.ReadHeader()) throw new OperatorException("Import.Empty", file);

        var header = reader.HeaderRecord!;
        while (true)
        {
            var line = reader.Parser.RawRow + 1;
            if (!Advance(reader, file, line)) yield break;

            var cells = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var i = 0; i < header.Length; i++) cells[header[i].Trim()] = i < reader.Parser.Count ? reader.Parser[i] : null;
            yield return (line, cells);
        }
    }

    private static bool Advance(CsvReader reader, string file, int line)
    {
        try
        {
            return reader.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new OperatorException("Mapping.CellTooLong", file, line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static object? Json(StreamReader text, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(text.ReadToEnd(), new JsonDocumentOptions { MaxDepth = 64, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Tree(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new OperatorException("Mapping.Json", file, ((exception.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static object? Tree(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Tree(same.Last().Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Tree).ToList(),
        JsonValueKind.Null => null,
        _ => element.ToString(),
    };

    // The texts at a path, without empty ones.
    private static IEnumerable<string> Find(object? source, string path) =>
        At(source, path).OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0);

    // A dictionary's name that holds a dot is found whole.
    private static IEnumerable<object?> At(object? node, string path)
    {
        if (path.Length == 0) return [node];
        if (node is Dictionary<string, object?> whole && whole.TryGetValue(path, out var direct)) return [direct];

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var (step, rest) = dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
        return (step, node) switch
        {
            ("*", List<object?> list) => list.SelectMany(item => At(item, rest)),
            ("*", Dictionary<string, object?> members) => members.Values.SelectMany(item => At(item, rest)),
            (_, Dictionary<string, object?> members) when members.TryGetValue(step, out var member) => At(member, rest),
            _ => [],
        };
    }

    private static IEnumerable<string> Files(string path, string format) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*." + format, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal)
            : [path];

    private static StreamReader Open(string file)
    {
        try
        {
            if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && new FileInfo(file).Length > LargestDocument) throw new OperatorException("Mapping.FileLarge", file);
            return new StreamReader(file, Encoding.UTF8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException("Import.NoFile", file, exception.Message);
        }
    }
}
