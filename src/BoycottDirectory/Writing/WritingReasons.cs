namespace BoycottDirectory.Writing;

/// <summary>Why somebody of us changes an entry, for the public log; <c>Reason.*</c> of the log's texts says it in both languages.</summary>
public static class WritingReasons
{
    public static IReadOnlyList<string> All { get; } = ["checked_against_sources", "updated", "mistake_mended", "translated", "keeps_the_rules"];
}
