using System.Text.Json.Nodes;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Writing;

/// <summary>Keeps account of which revision each language renders.</summary>
public static class TranslationMarks
{
    /// <summary>The field by which a column says whether its words were written in its language first: <c>original</c> or <c>translation</c>.</summary>
    public static string OriginOf(string lang) => $"texts.{lang}.from";

    /// <summary>The field by which a column says that its words render all that the other language now says.</summary>
    public static string CurrentOf(string lang) => $"texts.{lang}.current";

    /// <summary>What the form shows of an entry; in a new one, the language of the page is written first.</summary>
    public static void Fill(Dictionary<string, string> values, string? snapshot)
    {
        var entry = EntryForm.Parse(snapshot);
        foreach (var lang in SiteLanguage.All)
        {
            var words = EntryForm.At(entry, "texts." + lang) as JsonObject;
            var isOriginal = words is null ? EntryForm.At(entry, "texts." + SiteLanguage.Other(lang)) is null && lang == SiteLanguage.Current : IsOriginal(words);
            values[OriginOf(lang)] = isOriginal ? "original" : "translation";
        }
    }

    /// <summary>Marks the words of an entry that a form has made.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="composed">The entry.</param>
    /// <param name="before">The entry that the form was opened with; null for none.</param>
    /// <param name="number">That one's revision, 0 for none.</param>
    /// <param name="gaps">What was behind in it.</param>
    /// <param name="values">The fields of the form.</param>
    public static string Apply(WritingKind kind, string composed, string? before, long number, IReadOnlyList<TranslationGap> gaps, IReadOnlyDictionary<string, string> values)
    {
        if (!kind.MarksOrigin) return composed;

        var (entry, old) = (EntryForm.Parse(composed), EntryForm.Parse(before));
        foreach (var lang in SiteLanguage.All)
        {
            if (EntryForm.At(entry, "texts." + lang) is not JsonObject words) continue;

            var was = EntryForm.At(old, "texts." + lang) as JsonObject;
            var isOriginal = values.GetValueOrDefault(OriginOf(lang)) is { } chosen ? chosen == "original" : was is null || IsOriginal(was);
            words["original"] = isOriginal;
            if (isOriginal) words.Remove("translatedFrom");
            else if (Rendered(kind, entry, old, lang, number, gaps, values.ContainsKey(CurrentOf(lang))) is { } revision) words["translatedFrom"] = revision;
        }

        return entry.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    // Somebody says that all is rendered, or has just become a translator of it, or has touched everything that was behind or is changed with it.
    private static long? Rendered(WritingKind kind, JsonObject entry, JsonObject old, string lang, long number, IReadOnlyList<TranslationGap> gaps, bool isCurrent)
    {
        var other = SiteLanguage.Other(lang);
        var fields = kind.Words.Where(TranslationGap.IsText).ToList();
        var moved = fields.Where(field => Changed(field, other)).ToList();
        // What is changed in both languages at once is rendered from the revision that this makes.
        var next = moved.Count > 0 ? number + 1 : number;
        var was = EntryForm.At(old, "texts." + lang) as JsonObject;
        if (isCurrent || was is null || IsOriginal(was)) return next;

        var behind = gaps.Where(gap => gap.Lang == lang).Select(gap => gap.Field).Union(moved).ToList();
        return behind.Count > 0 && behind.All(field => Changed(field, lang)) ? next : TranslationGap.RevisionOf(old, lang);

        bool Changed(WritingField field, string language) => TranslationGap.Text(entry, field, language) != TranslationGap.Text(old, field, language);
    }

    private static bool IsOriginal(JsonObject words) => words["original"] is not JsonValue value || !value.TryGetValue<bool>(out var original) || original;
}
