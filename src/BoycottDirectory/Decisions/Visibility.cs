namespace BoycottDirectory.Decisions;

/// <summary>How far an entry is shown, and why not: what an entry's newest change of visibility says. An entry without one is public.</summary>
public static class Visibility
{
    public const string Public = "public";

    /// <summary>Shown to who has its address, and in no list.</summary>
    public const string Unlisted = "unlisted";

    /// <summary>Out of sight at once, by one editor, until somebody has looked. Editors see it.</summary>
    public const string Hidden = "hidden";

    /// <summary>Out of the directory for an ordinary reason, by its own committee or by editors: an archive that editors see.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Taken back together with the import or the sender that it came with; the same proposed again brings it back.</summary>
    public const string Undone = "undone";

    /// <summary>Gone into another entry, to which its address leads.</summary>
    public const string Merged = "merged";

    /// <summary>Administrators alone see that it exists.</summary>
    public const string Suppressed = "suppressed";

    /// <summary>Its words are gone from the database for ever; nothing can bring them back.</summary>
    public const string Erased = "erased";

    /// <summary>Whether readers can see an entry of this level.</summary>
    public static bool IsShown(string level) => level is Public or Unlisted;
}

/// <summary>An entry is shown, or shown no more.</summary>
/// <param name="Kind">The kind of entry.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Level">One of <see cref="Visibility"/>.</param>
/// <param name="Origin">Who asks for it, and why.</param>
public sealed record VisibilityChange(string Kind, long EntryId, string Level, Submissions.Origin Origin)
{
    /// <summary>As <see cref="Decision.Audience"/>.</summary>
    public string Audience { get; init; } = "public";

    /// <summary>The submission that it follows from, whose decision is on record already; null makes one of its own.</summary>
    public long? Submission { get; init; }
}

/// <summary>A kind of entry that can be hidden. Each feature registers its own.</summary>
/// <param name="Kind">The kind of its revisions.</param>
/// <param name="Table">Its table, which has the columns <c>id</c> and <c>visibility</c>.</param>
public sealed record HideableKind(string Kind, string Table)
{
    /// <summary>
    /// SQL for the level of the row <c>e</c>. What its column says is so; why is said by the newest change, unless the entry's own committee has
    /// withdrawn it or shown it again since.
    /// </summary>
    internal string Level => $"""
        case when e.visibility <> 'hidden' then e.visibility else (
          select case when v.level in ('public', 'unlisted') then 'withdrawn' else v.level end from visibility_changes v
          where v.kind = '{Kind}' and v.entry_id = e.id order by v.id desc limit 1) end
        """;

    /// <summary>What of other entries follows from it, done anew; null where nothing does.</summary>
    public Func<Storage.WriteTransaction, long, Task>? After { get; init; }
}
