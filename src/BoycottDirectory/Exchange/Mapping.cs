using BoycottDirectory.CommandLine;

namespace BoycottDirectory.Exchange;

/// <summary>
/// How a file that others made fills the columns of one of our kinds: a YAML file with <c>format</c> (csv, json, yaml), <c>rows</c> (the path of
/// the rows in JSON or YAML), <c>reason</c> (the fields that say what the listed body does) and <c>columns</c>.
/// </summary>
public sealed record Mapping
{
    private const int Largest = 8_000;
    private static readonly string[] Keys = ["about", "format", "rows", "reason", "columns"];
    private static readonly string[] Formats = ["csv", "json", "yaml"];

    /// <summary>The file's name, which provenance keeps.</summary>
    public required string Name { get; init; }

    public required string Format { get; init; }

    /// <summary>Where the rows are: <c>*</c> stands for each item or member; empty for the whole file as one row.</summary>
    public string Rows { get; init; } = "";

    /// <summary>The paths of the fields that say what the listed body does. A list without any gives no claim about conduct, and none of its rows can be used.</summary>
    public IReadOnlyList<string> Reason { get; init; } = [];

    /// <summary>By column of our kind.</summary>
    public required IReadOnlyDictionary<string, ColumnMapping> Columns { get; init; }

    /// <exception cref="OperatorException">The file is no mapping, with the cause and the mend.</exception>
    public static Mapping Read(string file)
    {
        string text;
        try
        {
            text = new FileInfo(file).Length <= Largest ? File.ReadAllText(file) : throw new OperatorException("Mapping.TooLong", file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException("Import.NoFile", file, exception.Message);
        }

        if (SafeYaml.Read(new StringReader(text), file) is not Dictionary<string, object?> root) throw new OperatorException("Mapping.Key", file, "columns", string.Join(", ", Keys));
        if (root.Keys.FirstOrDefault(key => !Keys.Contains(key)) is { } unknown) throw new OperatorException("Mapping.Key", file, unknown, string.Join(", ", Keys));
        if (root.GetValueOrDefault("format") is not string format || !Formats.Contains(format)) throw new OperatorException("Mapping.Key", file, "format", string.Join(", ", Formats));
        if (root.GetValueOrDefault("columns") is not Dictionary<string, object?> { Count: > 0 } columns) throw new OperatorException("Mapping.Key", file, "columns", "column: path");

        return new Mapping
        {
            Name = Path.GetFileName(file), Format = format, Rows = root.GetValueOrDefault("rows") as string ?? "", Reason = Paths(root.GetValueOrDefault("reason")),
            Columns = columns.ToDictionary(column => column.Key, column => Column(file, column.Key, column.Value), StringComparer.Ordinal),
        };
    }

    private static ColumnMapping Column(string file, string name, object? value)
    {
        if (value is string path) return new ColumnMapping { From = [path] };
        if (value is not Dictionary<string, object?> members) throw new OperatorException("Mapping.Key", file, name, "from, constant, as, values");
        if (members.Keys.FirstOrDefault(key => key is not ("from" or "constant" or "as" or "values")) is { } unknown)
            throw new OperatorException("Mapping.Key", file, $"{name}.{unknown}", "from, constant, as, values");
        if (members.GetValueOrDefault("as") is { } wanted && !(wanted is string transform && Transforms.Names.Contains(transform)))
            throw new OperatorException("Mapping.Key", file, $"{name}.as", string.Join(", ", Transforms.Names));

        return new ColumnMapping
        {
            From = Paths(members.GetValueOrDefault("from")), Constant = members.GetValueOrDefault("constant") as string, As = members.GetValueOrDefault("as") as string,
            Values = (members.GetValueOrDefault("values") as Dictionary<string, object?>)?.ToDictionary(pair => pair.Key, pair => pair.Value as string ?? "", StringComparer.Ordinal),
        };
    }

    private static IReadOnlyList<string> Paths(object? value) => value switch
    {
        string path => [path],
        List<object?> list => [.. list.OfType<string>()],
        _ => [],
    };
}

/// <summary>What fills one column.</summary>
public sealed record ColumnMapping
{
    /// <summary>Paths such as <c>company.name</c> or <c>sources.*</c>; what they find is joined as a list.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The same for every row.</summary>
    public string? Constant { get; init; }

    /// <summary>One of <see cref="Transforms.Names"/>.</summary>
    public string? As { get; init; }

    /// <summary>Values of theirs and what ours are; one that is not named leaves the cell empty.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }
}
