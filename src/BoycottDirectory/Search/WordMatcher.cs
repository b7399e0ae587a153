namespace BoycottDirectory.Search;

/// <summary>Compares one word of the query with one word of a document.</summary>
internal static class WordMatcher
{
    public static WordMatch Match(QueryWord query, WordForms document) =>
        query.IsArabic == document.IsArabic || document.IsNumber
            ? SameScriptMatcher.Match(query, document)
            : CrossScriptMatcher.Match(query, document);
}
