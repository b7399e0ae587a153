namespace BoycottDirectory.Submissions;

/// <summary>What somebody sends.</summary>
public sealed record NewSubmission
{
    /// <summary>One of <see cref="SubmissionTypes.All"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of entry that it is about: <c>committee</c>, <c>target</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The slug that the entry has or asks for.</summary>
    public required string Slug { get; init; }

    /// <summary><c>visitor</c>, <c>committee</c> or <c>editor</c>.</summary>
    public string Channel { get; init; } = "visitor";

    /// <summary>For type <c>entry</c>: the whole entry as it would be.</summary>
    public string? Snapshot { get; init; }

    /// <summary>The entry's revision that the sender saw; null for a new entry.</summary>
    public long? BasedOn { get; init; }

    /// <summary>Who sends it; null for somebody signed in.</summary>
    public long? Mailbox { get; init; }

    /// <summary>The account of the editor who sends it, who then cannot approve it; null for anybody else.</summary>
    public long? Author { get; init; }

    /// <summary>The sender is known to read the mailbox; else a letter asks for that first, and no editor sees the submission before.</summary>
    public bool Confirmed { get; init; }

    /// <summary>What the sender says to the editors. Encrypted.</summary>
    public string? Words { get; init; }

    /// <summary>What belongs to the entry and is not public, as JSON. Encrypted.</summary>
    public string? Private { get; init; }

    /// <summary>What a reviewer should look at: <c>links</c>, <c>look_alike</c> … Marks refuse nothing.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
}
