namespace BoycottDirectory.Writing;

/// <summary>What somebody has typed into a form and not sent yet.</summary>
public sealed record EditorDraft
{
    /// <summary>The field in which a form may say what its draft is called in lists.</summary>
    public const string TitleField = "DraftTitle";

    /// <summary>What is being written, as a form names it: <c>committee/bnc</c>, <c>page/about</c>.</summary>
    public string What { get; init; } = "";

    /// <summary>The form's address without its language.</summary>
    public string Path { get; init; } = "";

    /// <summary>How often it was saved; a page says with it which state it has seen.</summary>
    public long Number { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    /// <summary>The form's fields by name, as they were typed. An empty field is kept, an unticked box is absent.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>What it is called in lists.</summary>
    public string Title => Fields.GetValueOrDefault(TitleField) is { Length: > 0 } title ? title : What;
}
