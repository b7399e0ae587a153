using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Review;

namespace BoycottDirectory.Writing;

/// <summary>An entry as somebody has it open to write.</summary>
public sealed record OpenedEntry
{
    public required WritingKind Kind { get; init; }

    /// <summary>Its key in addresses; null for a new one.</summary>
    public string? Key { get; init; }

    /// <summary>The entry as it is now; null for a new one, and for one that is not there any more.</summary>
    public WrittenEntry? Current { get; init; }

    /// <summary>The last that is known of an entry that is not there any more.</summary>
    public string? Gone { get; init; }

    public EditorDraft? Draft { get; init; }

    public IReadOnlyList<TranslationGap> Gaps { get; init; } = [];

    /// <summary>The fields of the form.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The entry has changed since the form was filled; both are brought together in <see cref="Values"/>.</summary>
    public bool HasMoved { get; init; }

    /// <summary>What is private of it, as JSON; null where there is nothing or one may not see it.</summary>
    public string? Private { get; init; }

    public string Title => EntryTitle.Of(Current?.Snapshot ?? Gone, Key ?? "", SiteLanguage.Current);

    /// <summary>The entry with other values in its form; those of fields that its kind does not have are left out.</summary>
    public OpenedEntry BeginningWith(IEnumerable<KeyValuePair<string, string>> given)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var (name, value) in given.Where(given => Kind.Fields.Any(field => field.Path == given.Key))) values[name] = value;
        return this with { Values = values };
    }

    /// <summary>What drafts of it are kept under.</summary>
    public static string What(WritingKind kind, string? key) => $"{kind.Kind}/{key ?? "new"}";
}

/// <summary>Opens entries to be written: as they are, as a draft has them, or as a form that was sent has them.</summary>
public sealed class EntryOpening(WritingQueries entries, EditorDraftQueries drafts, ReviewQueries reviews)
{
    /// <summary>Opens an entry; null when there is none and never was.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key; null for a new one.</param>
    /// <param name="account">Who opens it.</param>
    /// <param name="mayChange">Which fields that one may change.</param>
    /// <param name="sent">The fields of a form that was sent; null where none was.</param>
    public async Task<OpenedEntry?> Open(WritingKind kind, string? key, long account, Func<WritingField, bool> mayChange, IReadOnlyDictionary<string, string>? sent)
    {
        var current = key is null ? null : await entries.Find(kind.Kind, key);
        var gone = key is not null && current is null ? await entries.Gone(kind.Kind, key) : null;
        var draft = await drafts.Find(account, OpenedEntry.What(kind, key));
        if (key is not null && current is null && gone is null && draft is null) return null;

        var hidden = current is not null && kind.Fields.Any(field => field.IsPrivate && mayChange(field)) ? await entries.Places(current.Id) : null;
        var opened = new OpenedEntry
        {
            Kind = kind, Key = key, Current = current, Gone = gone, Draft = draft, Private = hidden, Gaps = await Gaps(kind, current), Values = sent ?? draft?.Fields ?? Fresh(kind, current, gone, hidden),
        };
        if (current is null || Revision(opened.Values) is not { } from || from == current.Number) return opened;

        var before = from == 0 ? null : await reviews.Revision(kind.Kind, current.Id, from);
        return opened with { HasMoved = true, Values = Merged.Form(kind, before, current, EntryForm.Compose(kind, before, opened.Values, mayChange), opened.Values) };
    }

    private async Task<IReadOnlyList<TranslationGap>> Gaps(WritingKind kind, WrittenEntry? current)
    {
        if (current is null || !kind.Words.Any()) return [];

        var entry = EntryForm.Parse(current.Snapshot);
        var from = SiteLanguage.All.Select(lang => TranslationGap.RevisionOf(entry, lang) ?? long.MaxValue).Min();
        return TranslationGap.Of(kind, current.Snapshot, from == long.MaxValue ? [] : await entries.Since(kind.Kind, current.Id, from));
    }

    private static Dictionary<string, string> Fresh(WritingKind kind, WrittenEntry? current, string? gone, string? hidden)
    {
        var values = EntryForm.Fill(kind, current?.Snapshot ?? gone, hidden);
        TranslationMarks.Fill(values, current?.Snapshot ?? gone);
        values["Revision"] = (current?.Number ?? 0).ToString(CultureInfo.InvariantCulture);
        return values;
    }

    private static long? Revision(IReadOnlyDictionary<string, string> values) =>
        long.TryParse(values.GetValueOrDefault("Revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
