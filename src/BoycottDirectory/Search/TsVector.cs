namespace BoycottDirectory.Search;

/// <summary>PostgreSQL's form of a row of the index: words of names weigh A, places and topics B, filters C.</summary>
internal static class TsVector
{
    public const string Names = "A", Context = "B", Facets = "C", Anywhere = "AB";

    /// <summary>The tokens of a document as the text of a tsvector.</summary>
    public static string Of(IndexTokens tokens) => string.Join(' ',
        Lexemes(tokens.Words, "1A").Concat(Lexemes(tokens.Context, "2B")).Concat(Lexemes(tokens.Facets, "3C")));

    /// <summary>A token as a lexeme.</summary>
    public static string Quoted(string token) =>
        $"'{token.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static IEnumerable<string> Lexemes(IEnumerable<string> tokens, string position) =>
        tokens.Distinct(StringComparer.Ordinal).Select(token => $"{Quoted(token)}:{position}");
}
