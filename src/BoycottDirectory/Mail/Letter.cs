namespace BoycottDirectory.Mail;

/// <summary>A letter to a mailbox, in the terms of a feature's texts.</summary>
public sealed record Letter
{
    /// <summary>The receiver.</summary>
    public required long Mailbox { get; init; }

    /// <summary>The marker class of the feature's texts.</summary>
    public required Type Texts { get; init; }

    /// <summary>The texts <c>Key.Subject</c> and <c>Key.Body</c>, whose <c>{0}</c> … are the values. Paragraphs of the body stand apart by an empty line.</summary>
    public required string Key { get; init; }

    /// <summary>What people wrote, or names; isolated from the text around them. Neither markup nor line breaks of theirs take effect.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Text of some paragraphs that somebody wrote, set apart below the body; null for none.</summary>
    public string? Quotation { get; init; }

    /// <summary>A page of the site, as its path without a language, which stands below; null for none.</summary>
    public string? Path { get; init; }

    /// <summary>The language; null for the mailbox's own.</summary>
    public string? Lang { get; init; }
}
