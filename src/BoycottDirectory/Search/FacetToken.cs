using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Filters are tokens like any other, in a column of their own, so that the engine intersects them with the words.</summary>
internal static class FacetToken
{
    /// <summary>The token of a kind or classification; the words of a compound one are joined ("student group", "student_group").</summary>
    public static string Kind(string kind) => "k" + Joined(kind);

    /// <summary>The token of a country's ISO code in any case.</summary>
    public static string Country(string code) => "c" + Joined(code);

    // No code is longer, and PostgreSQL refuses tokens of more than 2 kB: an address may name any.
    private const int Longest = 64;

    private static string Joined(string text) => string.Concat(Tokenizer.Words(text)) is var joined && joined.Length > Longest ? joined[..Longest] : joined;
}
