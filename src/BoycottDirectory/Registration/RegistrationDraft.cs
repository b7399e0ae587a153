namespace BoycottDirectory.Registration;

/// <summary>What somebody has typed so far, right or wrong, as it was typed.</summary>
public sealed record RegistrationDraft
{
    /// <summary>The key in the form's address: with it the letter that lets people finish later leads back here.</summary>
    public string Token { get; init; } = "";

    public DateTimeOffset BegunAt { get; init; }

    /// <summary>The fields by name; several values stand on lines of their own.</summary>
    public Dictionary<string, string> Fields { get; init; } = new(StringComparer.Ordinal);

    /// <summary>All steps were seen: «Change» leads back to the answers.</summary>
    public bool Complete { get; init; }

    /// <summary>It was sent; nothing that was typed is kept here any more.</summary>
    public bool Sent { get; init; }

    public string? this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>The lines of a field.</summary>
    public IReadOnlyList<string> List(string field) => (this[field] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The draft with fields as they were sent; an empty one is gone.</summary>
    public RegistrationDraft With(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        var all = new Dictionary<string, string>(Fields, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            if (value is null) all.Remove(name);
            else all[name] = value;
        return this with { Fields = all };
    }
}
