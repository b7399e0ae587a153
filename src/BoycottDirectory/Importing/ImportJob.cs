using System.Text.Json;

namespace BoycottDirectory.Importing;

/// <summary>Where a file that an editor brought stands.</summary>
public static class ImportStates
{
    /// <summary>Its dry run waits or is under way; it was looked at; it waits to go in or goes in.</summary>
    public const string Checking = "checking", Checked = "checked", Running = "running";

    /// <summary>It went in; an editor stopped it; the program stopped; the file could not be read; what it brought was taken back.</summary>
    public const string Done = "done", Cancelled = "cancelled", Interrupted = "interrupted", Failed = "failed", Undone = "undone";

    /// <summary>Whether the program works on it, or is about to.</summary>
    public static bool IsActive(string state) => state is Checking or Running;
}

/// <summary>A file that an editor brought, and what became of it.</summary>
public sealed record ImportJob
{
    /// <summary>After so long an uploaded file is removed, whatever became of it.</summary>
    public static readonly TimeSpan FileLifetime = TimeSpan.FromDays(7);

    public long Id { get; init; }

    /// <summary>The account that brought it.</summary>
    public long UserId { get; init; }

    /// <summary>As <see cref="Exchange.CsvImport.Kind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The file of the mapping; null for the site's own format.</summary>
    public string? Mapping { get; init; }

    public string FileName { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary><c>review</c>, or <c>publish</c> where one editor works alone.</summary>
    public string Mode { get; init; } = "review";

    /// <summary>One of <see cref="ImportStates"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>The batch of its submissions; null before anything was written.</summary>
    public string? Batch { get; init; }

    /// <summary>About how many rows the file has, until its dry run knows.</summary>
    public long RowsTotal { get; init; }

    public long RowsDone { get; init; }

    public long NewRows { get; init; }

    public long ChangedRows { get; init; }

    public long SameRows { get; init; }

    public long RefusedRows { get; init; }

    public long HeldRows { get; init; }

    /// <summary>A key of the command line's texts and what they quote, as a JSON list.</summary>
    public string? Fault { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? StopAskedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether what is under way writes, or did last.</summary>
    public bool Writes => Batch is not null;

    /// <summary>The counts by the names that rows have, without those that are nought.</summary>
    public IReadOnlyList<(string Outcome, long Number)> Counts =>
        [.. new[] { ("new", NewRows), ("changed", ChangedRows), ("held", HeldRows), ("same", SameRows), ("refused", RefusedRows) }.Where(one => one.Item2 > 0)];

    /// <summary>Whether its file can still be there.</summary>
    public bool HasFile(DateTimeOffset now) => now - CreatedAt < FileLifetime && State is not (ImportStates.Done or ImportStates.Undone or ImportStates.Failed);

    /// <summary>What kept the file from being read, as <see cref="CommandLine.OperatorException"/> said it.</summary>
    public (string Key, object[] Arguments)? FaultParts =>
        Fault is not null && JsonSerializer.Deserialize<string[]>(Fault) is [var key, .. var rest] ? (key, [.. rest]) : null;
}

/// <summary>A row of a file and what became, or would become, of it.</summary>
public sealed record ImportRow
{
    public int Position { get; init; }

    public int Line { get; init; }

    /// <summary><c>new</c>, <c>changed</c>, <c>same</c>, <c>refused</c> or <c>held</c>.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>What makes it one of its kind: the slug, the address.</summary>
    public string Entry { get; init; } = "";

    public string? Problems { get; init; }

    /// <summary>What is wrong with it, or worth a look.</summary>
    public IReadOnlyList<RowProblem> ProblemList => Problems is null ? [] : JsonSerializer.Deserialize<List<RowProblem>>(Problems)!;
}

/// <summary>A problem of a row as it is kept: <see cref="Submissions.Problem"/> with its arguments as texts.</summary>
public sealed record RowProblem(string Field, string Code, string[] Arguments);
