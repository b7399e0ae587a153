namespace BoycottDirectory.Committees.Managing;

/// <summary>Somebody who keeps one entry, for a while.</summary>
public sealed record ManagerSession
{
    /// <summary>Long enough to write a text in two languages, short enough for a machine that others use too.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public long Id { get; init; }

    public long CommitteeId { get; init; }

    public long MailboxId { get; init; }

    public string Slug { get; init; } = "";

    public string? Name { get; init; }

    public string Visibility { get; init; } = "";

    public string SafetyMode { get; init; } = "";

    /// <summary>Messages are passed on to the entry's managers.</summary>
    public bool Relay { get; init; }

    /// <summary>The visibility that the entry comes back to; null unless its committee or time has hidden it.</summary>
    public string? ReturnsTo { get; init; }

    /// <summary>Time has hidden it: it comes back when it is confirmed.</summary>
    public bool Aged { get; init; }

    /// <summary>In no list, no search and no file, now or when it comes back.</summary>
    public bool Unlisted => (ReturnsTo ?? Visibility) == "unlisted";
}

/// <summary>Another who keeps the entry.</summary>
public sealed record Manager
{
    public long MailboxId { get; init; }

    public string Address { get; init; } = "";

    public string Since { get; init; } = "";

    /// <summary>Enough to recognise an address that one knows.</summary>
    public string Masked => Address.Split('@') is [{ Length: > 0 } name, var host] ? $"{name[0]}•••@{host}" : "•••";
}

/// <summary>An entry that a committee vouches for.</summary>
public sealed record VouchedEntry
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";
}

/// <summary>A link as a manager of one side sees it.</summary>
public sealed record ManagedLink
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public bool IsFrom { get; init; }

    public string? OwnState { get; init; }

    public string? OtherState { get; init; }

    public string OtherSlug { get; init; } = "";

    public string? OtherName { get; init; }

    public string? OwnWords { get; init; }

    public string? OtherWords { get; init; }
}
