using System.Text.Json;
using System.Text.Json.Nodes;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Writing;

/// <summary>A field that says less in one language than in the other.</summary>
/// <param name="Lang">The language that is behind.</param>
/// <param name="Field">The field.</param>
/// <param name="Since">When the other language moved on; null where this one has no text at all.</param>
public sealed record TranslationGap(string Lang, WritingField Field, DateTimeOffset? Since)
{
    /// <summary>What is missing and what is out of date in an entry.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="snapshot">The entry as it is.</param>
    /// <param name="history">Its revisions, at least from the one on that a translation renders.</param>
    public static IReadOnlyList<TranslationGap> Of(WritingKind kind, string snapshot, IReadOnlyList<PastRevision> history)
    {
        var now = EntryForm.Parse(snapshot);
        var past = new Lazy<List<(PastRevision Revision, JsonObject Entry)>>(() => [.. history.OrderBy(one => one.Number).Select(one => (one, EntryForm.Parse(one.Snapshot)))]);
        var gaps = new List<TranslationGap>();
        foreach (var lang in SiteLanguage.All)
        {
            var rendered = RevisionOf(now, lang);
            foreach (var field in kind.Words.Where(IsText))
            {
                if (Text(now, field, SiteLanguage.Other(lang)) is not { } other) continue;
                if (Text(now, field, lang) is null) gaps.Add(new(lang, field, null));
                else if (rendered is { } number && MovedOn(past.Value, number, field, SiteLanguage.Other(lang), other) is { } since) gaps.Add(new(lang, field, since));
            }
        }

        return gaps;
    }

    /// <summary>The revision that the words in a language render; null for an original, and where nobody has said.</summary>
    public static long? RevisionOf(JsonObject entry, string lang) =>
        EntryForm.At(entry, $"texts.{lang}.translatedFrom") is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    /// <summary>A field's text in a language, or null.</summary>
    public static string? Text(JsonObject entry, WritingField field, string lang) =>
        EntryForm.At(entry, field.In(lang)) is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text ? text : null;

    /// <summary>Whether a field is words that one translates, and readers see.</summary>
    public static bool IsText(WritingField field) => field is { HasLanguage: true, IsPrivate: false, Shape: not FieldShape.Tick };

    // When the text was changed for the first time after the revision that is rendered, if it is another one now.
    private static DateTimeOffset? MovedOn(List<(PastRevision Revision, JsonObject Entry)> past, long rendered, WritingField field, string lang, string now)
    {
        if (past.FirstOrDefault(one => one.Revision.Number == rendered) is not { Revision: not null } then) return null;

        var before = Text(then.Entry, field, lang);
        return before == now ? null : past.FirstOrDefault(one => one.Revision.Number > rendered && Text(one.Entry, field, lang) != before).Revision?.MadeAt;
    }
}
