using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Compares one word of the query with one word of a document.</summary>
internal static class WordMatcher
{
    public static WordMatch Match(QueryWord query, WordForms document) =>
        IsChance(query, document) ? default
            : query.IsArabic == document.IsArabic || document.IsNumber ? SameScriptMatcher.Match(query, document)
            : CrossScriptMatcher.Match(query, document);

    // Small words sound like one another and like much else; those of names (Le Val, له وال) may still do so rightly.
    private static bool IsChance(QueryWord query, WordForms document) =>
        query.IsFunction && !query.IsLast && query.Text != document.Text && query.Translations.Count == 0 && (!query.Forms.IsFunction || SmallWords.IsAsking(document.Text));
}
