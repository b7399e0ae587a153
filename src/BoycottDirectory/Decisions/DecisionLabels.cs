using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Decisions;

/// <summary>What the log's codes are called in the page's language. A code without a word stands for itself.</summary>
public sealed class DecisionLabels(IStringLocalizer<DecisionsText> text, Dates dates)
{
    public string Kind(string kind) => Word("Kind." + kind, kind);

    public string Reason(string reason) => Word("Reason." + reason, reason);

    public string Outcome(string outcome) => Word("Outcome." + outcome, outcome);

    /// <summary>What a filter's value is called.</summary>
    public string OfFilter(string parameter, string value) => parameter switch
    {
        "outcome" => Outcome(value),
        "kind" => Kind(value),
        "reason" => Reason(value),
        "month" => dates.Partial(value),
        _ => text["OneByOne"],
    };

    private string Word(string key, string code) => text[key] is { ResourceNotFound: false } word ? word : code;
}
