namespace BoycottDirectory.Writing;

/// <summary>How a field of an entry is written.</summary>
public enum FieldShape
{
    /// <summary>One line of words.</summary>
    Line,

    /// <summary>Some sentences without marks.</summary>
    Paragraph,

    Markdown,

    /// <summary>One of the field's options.</summary>
    Choice,

    /// <summary>Some of the field's options, each with a box to tick.</summary>
    Ticks,

    /// <summary>Yes or no.</summary>
    Tick,

    Country,

    Language,

    /// <summary>A date of ISO 8601 that may lack its day or month.</summary>
    Date,

    /// <summary>A web address.</summary>
    Web,

    /// <summary>What machines read and write from the left: a slug, a code, a time, a rule.</summary>
    Code,

    Number,

    /// <summary>A list of codes or addresses, one a line.</summary>
    Lines,

    /// <summary>A list of small records, one a row.</summary>
    Rows,
}

/// <summary>One field of a kind of entry: where its snapshot has it, and how it is written.</summary>
/// <param name="Path">The path in the snapshot; <c>*</c> stands for the language: <c>texts.*.name</c>. In a row, the name there, or nothing where a row is one value.</param>
/// <param name="Shape">How it is written.</param>
public sealed record WritingField(string Path, FieldShape Shape = FieldShape.Line)
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The texts that name the options, under <see cref="Prefix"/> and the option.</summary>
    public Type Texts { get; init; } = typeof(WritingText);

    /// <inheritdoc cref="Texts"/>
    public string Prefix { get; init; } = "";

    /// <summary>The snapshot has the field even where nothing is written: the kind's own rules say what is wrong then.</summary>
    public bool Needed { get; init; }

    /// <summary>It is part of how the entry is found and stays as it is once there is one.</summary>
    public bool Fixed { get; init; }

    /// <summary>It is kept beside the snapshot, encrypted, and shown to those alone who write entries.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The kind of entry whose key it holds; null where it holds none.</summary>
    public string? Refers { get; init; }

    /// <summary>What a row consists of.</summary>
    public IReadOnlyList<WritingField> Columns { get; init; } = [];

    /// <summary>The key of its label, <c>Field.*</c>; by default the last name of the path.</summary>
    public string Label { get; init; } = Path.Split('.').LastOrDefault(step => step is not "*") ?? "";

    /// <summary>The names under which the kind's rules complain of it, without their language; by default the label as an import's column has it.</summary>
    public IReadOnlyList<string>? Errors { get; init; }

    /// <summary>Whether each language has its own.</summary>
    public bool HasLanguage => Path.Contains('*', StringComparison.Ordinal);

    /// <summary>Its path, which is its name in the form, in a language.</summary>
    public string In(string lang) => Path.Replace("*", lang, StringComparison.Ordinal);

    /// <summary>Whether a problem of the kind's rules is this field's.</summary>
    /// <param name="name">The problem's field without its language.</param>
    public bool Owns(string name) => (Errors ?? [Snake(Label)]).Contains(name);

    private static string Snake(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? "_" + char.ToLowerInvariant(letter) : letter.ToString()));
}
