using System.Globalization;
using BoycottDirectory.Languages;
using BoycottDirectory.Pages;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Writing;

/// <summary>An entry or a page that says less in one language than in the other.</summary>
/// <param name="Kind">Its kind; <c>page</c> for a page.</param>
/// <param name="Key">Its key.</param>
/// <param name="Titles">What it is called, by language.</param>
/// <param name="Lang">The language that is behind.</param>
/// <param name="Gaps">In what.</param>
public sealed record TranslationTask(string Kind, string Key, IReadOnlyDictionary<string, string> Titles, string Lang, IReadOnlyList<TranslationGap> Gaps)
{
    /// <summary>Since when the oldest of its texts is out of date; null where texts are only missing.</summary>
    public DateTimeOffset? Since => Gaps.Min(gap => gap.Since);

    /// <summary>Where the first of its texts is written.</summary>
    public string Path => Kind == PageEdits.Kind ? $"/editor/pages/{Key}#body_{Lang}" : $"/editor/entries/{Kind}/{Key}#{Gaps[0].Field.In(Lang)}";
}

/// <summary>What there is to translate.</summary>
public sealed class TranslationWork(WritingQueries entries, PageLibrary pages, CatalogueMemo memo)
{
    private static readonly WritingField PageBody = new("texts.*.body", FieldShape.Markdown);

    /// <summary>How many a page of the list shows.</summary>
    public const int PageSize = 50;

    /// <summary>The kinds that have words to translate, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. WritingKinds.All.Where(kind => kind.Words.Any()).Select(kind => kind.Kind), PageEdits.Kind];

    /// <summary>The states of texts by which the list can be filtered.</summary>
    public static IReadOnlyList<string> States { get; } = ["outdated", "missing"];

    /// <summary>All tasks: what is out of date the longest first, then what is missing.</summary>
    /// <param name="kind">Of one kind; null for all.</param>
    /// <param name="lang">Into one language; null for both.</param>
    /// <param name="state">One of <see cref="States"/>; null for both.</param>
    public async Task<IReadOnlyList<TranslationTask>> All(string? kind, string? lang, string? state) =>
    [
        .. (await memo.Of((typeof(TranslationWork), pages.Stamp), Gather))
            .Where(task => (kind is null || task.Kind == kind) && (lang is null || task.Lang == lang) && (state is null || task.Gaps.Any(gap => gap.Since is null == (state == "missing")))),
    ];

    private async Task<IReadOnlyList<TranslationTask>> Gather()
    {
        var tasks = new List<TranslationTask>();
        foreach (var kind in WritingKinds.All.Where(kind => kind.Words.Any()))
        {
            await foreach (var entry in entries.All(kind.Kind))
            {
                var parsed = EntryForm.Parse(entry.Snapshot);
                // An entry whose translations render its newest revision needs no look into its past.
                var from = SiteLanguage.All.Select(lang => TranslationGap.RevisionOf(parsed, lang) ?? entry.Number).Min();
                var gaps = TranslationGap.Of(kind, entry.Snapshot, from < entry.Number ? await entries.Since(kind.Kind, entry.Id, from) : []);
                tasks.AddRange(gaps.GroupBy(gap => gap.Lang).Select(group =>
                    new TranslationTask(kind.Kind, entry.Key, SiteLanguage.All.ToDictionary(lang => lang, lang => EntryTitle.Of(entry.Snapshot, entry.Key, lang)), group.Key, [.. group])));
            }
        }

        tasks.AddRange(OfPages());
        return [.. tasks.OrderBy(task => task.Since ?? DateTimeOffset.MaxValue).ThenBy(task => task.Kind, StringComparer.Ordinal).ThenBy(task => task.Key, StringComparer.Ordinal)];
    }

    // A page says by the day of its last change which language moved on; of a file, whoever writes it gives that day.
    private IEnumerable<TranslationTask> OfPages() =>
        from lang in SiteLanguage.All
        from other in pages.In(SiteLanguage.Other(lang))
        let own = pages.Find(other.Key, lang)
        where own is null || own.IsBehind(other)
        let since = own is null ? (DateTimeOffset?)null : DateTimeOffset.Parse((other.Updated + "-01-01")[..10], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        select new TranslationTask(PageEdits.Kind, other.Key, SiteLanguage.All.ToDictionary(one => one, one => (pages.Find(other.Key, one) ?? other).Title), lang, [new(lang, PageBody, since)]);
}
