using System.Globalization;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Decisions;

/// <summary>What a reader asks the decision log for.</summary>
public sealed record DecisionFilter : ListFilter
{
    /// <summary>One of <see cref="Outcomes"/>.</summary>
    public string? Outcome { get; init; }

    /// <summary>The kind of entry.</summary>
    public string? Kind { get; init; }

    /// <summary>The code of a reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The month of the decision in UTC, <c>2026-11</c>.</summary>
    public string? Month { get; init; }

    /// <summary>A decision: the log shows those that were taken together with it, one by one.</summary>
    public long? Alongside { get; init; }

    /// <summary>In the order of the filter.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
        ["accepted", "changed", "refused", "removed", "hidden", "restored", "merged", "split", "redacted", "erased"];

    protected override string Path => "/decisions";

    protected override IEnumerable<KeyValuePair<string, string?>> Parameters =>
        [new("outcome", Outcome), new("kind", Kind), new("reason", Reason), new("month", Month), new("with", Alongside?.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Reads the filter; values that mean nothing are left out and told by the reader.</summary>
    public static DecisionFilter Read(QueryReader reader, DecisionValues values) => new()
    {
        Outcome = reader.Known("outcome", Outcomes.Contains),
        Kind = reader.Known("kind", values.Kinds.Contains),
        Reason = reader.Known("reason", values.Reasons.Contains),
        Month = reader.Known("month", value => DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        Alongside = long.TryParse(reader.Known("with", value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)), CultureInfo.InvariantCulture, out var id) ? id : null,
        Page = reader.Page,
    };
}

/// <summary>The kinds and reasons that the log has.</summary>
public sealed record DecisionValues(IReadOnlyList<string> Kinds, IReadOnlyList<string> Reasons);
