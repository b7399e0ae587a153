using System.Collections.Frozen;
using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>
/// Words that name a kind of entry: who asks for "committees in Germany" or «حملات في الأردن» means entries of that kind, whatever they are called.
/// </summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<string, string> Kinds = new (string Kind, string Words)[]
    {
        ("committee", "committee committees group groups organization organizations organisation organisations لجنة لجان مجموعة مجموعات منظمة منظمات هيئة هيئات"),
        ("campaign", "campaign campaigns حملة حملات"),
        ("target", "company companies brand brands product products شركة شركات ماركة ماركات منتج منتجات"),
        ("event", "event events protest protests demonstration demonstrations فعالية فعاليات مظاهرة مظاهرات وقفة وقفات"),
    }.SelectMany(row => Tokenizer.Words(row.Words).Select(word => (Word: WordStem.Base(word), row.Kind))).DistinctBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>The kind that a word without its article names, or null.</summary>
    public static string? KindOf(string word) => Kinds.GetValueOrDefault(word);
}
