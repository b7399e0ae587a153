namespace BoycottDirectory.Repair;

/// <summary>What is to be undone together; several conditions narrow each other.</summary>
public sealed record UndoScope
{
    /// <summary>One import, by the name that its submissions carry.</summary>
    public string? Batch { get; init; }

    /// <summary>What somebody sent from one mailbox.</summary>
    public long? Mailbox { get; init; }

    /// <summary>What one account proposed, changed or decided.</summary>
    public long? Account { get; init; }

    /// <summary>What happened after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Nothing narrows it: refused, since that would undo the whole directory.</summary>
    public bool IsEverything => Batch is null && Mailbox is null && Account is null && Since is null;

    /// <summary>What the log says of it: why all of this was undone at once.</summary>
    public string Reason => Batch is not null ? "batch_undone" : Mailbox is not null ? "sender_undone" : Account is not null ? "account_undone" : "reverted";
}
