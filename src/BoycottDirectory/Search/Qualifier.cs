namespace BoycottDirectory.Search;

/// <summary>What stands behind a comma or in brackets only tells a name from its namesakes: "Paris, Texas", "بانس، لندن", "Union (Cairo)".</summary>
internal static class Qualifier
{
    private static readonly char[] Starts = [',', '،', '(', '['];

    /// <summary>The text before the qualifier, or all of it.</summary>
    public static string HeadOf(string text) => text.IndexOfAny(Starts) is var at and > 0 ? text[..at] : text;
}
