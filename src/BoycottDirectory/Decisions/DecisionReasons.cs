namespace BoycottDirectory.Decisions;

/// <summary>The codes of reasons that editors give; <c>Reason.*</c> of the feature's texts says them in both languages.</summary>
public static class DecisionReasons
{
    public static IReadOnlyList<string> ToAccept { get; } = ["keeps_the_rules", "checked_against_sources", "corrected"];

    public static IReadOnlyList<string> ToHide { get; } = ["complaint", "private_data", "safety", "no_source", "names_people", "vandalism", "out_of_scope", "no_longer_active", "asked_by_body"];

    public static IReadOnlyList<string> ToShow { get; } = ["returned", "checked_against_sources", "keeps_the_rules"];

    public static IReadOnlyList<string> ToRestore { get; } = ["earlier_is_right", "vandalism", "no_source"];

    public static IReadOnlyList<string> ToMerge { get; } = ["duplicate"];

    public static IReadOnlyList<string> ToSplit { get; } = ["two_things"];

    public static IReadOnlyList<string> ToRedact { get; } = ["private_data", "safety", "asked_by_body"];

    public static IReadOnlyList<string> ToBulk { get; } = ["bulk_edit", "corrected", "no_longer_active", "out_of_scope"];

    public static IReadOnlyList<string> ToRefuse { get; } =
        ["out_of_scope", "not_lawful", "names_people", "no_source", "not_confirmed", "duplicate", "not_neutral", "private_data", "advertising", "no_answer", "entry_is_right"];
}
