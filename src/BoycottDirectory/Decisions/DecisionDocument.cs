using BoycottDirectory.Languages;

namespace BoycottDirectory.Decisions;

/// <summary>A decision as the API gives it.</summary>
public sealed record DecisionDocument
{
    public required long Id { get; init; }

    /// <summary>The address of its page by language.</summary>
    public required IReadOnlyDictionary<string, string> Url { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>accepted, changed, refused, removed, hidden, restored, merged, split, redacted or erased.</summary>
    public required string Outcome { get; init; }

    /// <summary>The kind of entry: committee, target …</summary>
    public required string Kind { get; init; }

    /// <summary>Who decided, by role: editor, administrator, committee, import or program.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The code of the reason.</summary>
    public required string Reason { get; init; }

    /// <summary>The reason in words, by language.</summary>
    public required IReadOnlyDictionary<string, string> ReasonWords { get; init; }

    /// <summary>Further words of the editors, by language.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>What the entry is called, by language; absent while it is not public.</summary>
    public IReadOnlyDictionary<string, string>? Name { get; init; }

    /// <summary>The entry's address, by language; absent while it is not public.</summary>
    public IReadOnlyDictionary<string, string>? Entry { get; init; }

    internal static DecisionDocument Of(LoggedDecision decision, string origin)
    {
        var texts = new System.Resources.ResourceManager(typeof(DecisionsText));
        return new()
        {
            Id = decision.Id, Url = Addresses($"/decisions/{decision.Id}"), DecidedAt = decision.DecidedAt, Outcome = decision.Outcome, Kind = decision.Kind, DecidedBy = decision.By,
            Reason = decision.Reason,
            ReasonWords = SiteLanguage.All.ToDictionary(lang => lang, lang => texts.GetString("Reason." + decision.Reason, SiteLanguage.CultureOf(lang)) ?? decision.Reason, StringComparer.Ordinal),
            Words = decision.Words.Count == 0 ? null : decision.Words,
            Name = decision.Entries.Count == 0 ? null : decision.Entries[0].Names,
            Entry = decision.Entries.Count == 0 ? null : Addresses(decision.Entries[0].Path),
        };

        Dictionary<string, string> Addresses(string path) => SiteLanguage.All.ToDictionary(lang => lang, lang => $"{origin}/{lang}{path}", StringComparer.Ordinal);
    }
}
