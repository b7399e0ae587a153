namespace BoycottDirectory.Decisions;

/// <summary>A line of the public log: one decision, or several equal ones that were taken together.</summary>
public sealed record LoggedDecision
{
    /// <summary>The newest of them.</summary>
    public long Id { get; init; }

    /// <summary>The kind of entry.</summary>
    public string Kind { get; init; } = "";

    /// <summary>As <see cref="Decision.Outcome"/>.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>As <see cref="Decision.Reason"/>.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>How many decisions this line stands for.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The entry's slug, or what stands for one.</summary>
    public string EntrySlug { get; init; } = "";

    /// <summary>What was asked for: one of <see cref="Submissions.SubmissionTypes.All"/>, or <c>visibility</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>As <see cref="Submissions.Origin.Channel"/>.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The role of the account that decided: nobody is named. Null where no account did.</summary>
    public string? Role { get; init; }

    /// <summary>Further words by language: of both, or none.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>The entries that readers may see, at most a few of those that the line stands for.</summary>
    public IReadOnlyList<LoggedEntry> Entries { get; init; } = [];

    /// <summary>Who decided: <c>editor</c>, <c>administrator</c>, <c>committee</c>, <c>import</c> or <c>program</c>.</summary>
    public string By => Role is not null ? (Role == "administrator" ? "administrator" : "editor") : Channel switch { "committee" => "committee", "import" => "import", _ => "program" };
}

/// <summary>An entry that a decision is about.</summary>
/// <param name="Path">Its address without a language.</param>
/// <param name="Names">Its name by language.</param>
public sealed record LoggedEntry(string Path, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Whether it has a page with its history.</summary>
    public bool HasHistory => Path.Split('/') is ["", "committees" or "targets" or "campaigns" or "events", _];

    public string NameIn(string lang) => Names.GetValueOrDefault(lang) ?? Names.Values.First();
}

/// <summary>How many decisions of one sort a half-year has.</summary>
public sealed record DecisionNumber
{
    /// <summary>The first month of the half-year: <c>2026-01</c> or <c>2026-07</c>.</summary>
    public string Since { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>It came with an import.</summary>
    public bool Imported { get; init; }

    public int Number { get; init; }
}
