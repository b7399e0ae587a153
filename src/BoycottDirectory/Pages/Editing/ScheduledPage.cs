namespace BoycottDirectory.Pages.Editing;

/// <summary>A proposed page that waits for its time.</summary>
public sealed record ScheduledPage
{
    /// <summary>The submission.</summary>
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Snapshot { get; init; } = "";

    public string Reference { get; init; } = "";

    /// <summary>The revision that it was written over; null for a new page.</summary>
    public long? BasedOn { get; init; }

    public DateTimeOffset PublishAt { get; init; }

    /// <summary>Who has agreed to it; null: an editor still has to, and until then its time means nothing.</summary>
    public long? ApprovedBy { get; init; }
}

/// <summary>A proposed page that waits for an editor.</summary>
public sealed record WaitingPage
{
    /// <summary>The submission.</summary>
    public long Id { get; init; }

    public string Slug { get; init; } = "";
}
