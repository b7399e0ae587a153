using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Decisions;

/// <summary>A change that is proposed to one entry, in the terms of its kind.</summary>
/// <typeparam name="T">The entry as a revision keeps it.</typeparam>
public sealed record Proposal<T> where T : class
{
    /// <summary>The kind of the entry's revisions.</summary>
    public required string Kind { get; init; }

    /// <summary>The slug, or what stands for one in the log.</summary>
    public required string Slug { get; init; }

    /// <summary>The entry's table, which has the columns <c>id</c> and <c>revision</c>.</summary>
    public required string Table { get; init; }

    /// <summary>What finds the entry's row there, with parameters; by default its slug.</summary>
    public string Where { get; init; } = "e.slug = @Slug";

    /// <summary>The parameters of <see cref="Where"/>, where it is not the default.</summary>
    public object? Values { get; init; }

    /// <summary>Makes the new entry from the current one (null when there is none yet), which it must leave alone.</summary>
    public required Func<T?, T> Change { get; init; }

    /// <summary>All that is wrong with the new entry; none when it may be accepted.</summary>
    public required Func<WriteTransaction, T, Task<IReadOnlyList<Problem>>> Check { get; init; }

    /// <summary>Writes the entry's rows for a revision's number and returns its id.</summary>
    public required Func<WriteTransaction, T, long, Task<long>> Write { get; init; }

    /// <summary>Where the change comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>A note for editors alone; null leaves the one there is.</summary>
    public string? EditorNote { get; init; }

    /// <summary>Writes nothing and says what would have happened.</summary>
    public bool DryRun { get; init; }
}
