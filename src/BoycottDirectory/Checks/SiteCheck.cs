using System.Resources;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Pages;
using BoycottDirectory.Search;

namespace BoycottDirectory.Checks;

/// <summary>Examines the whole site: rows, index, log, pages.</summary>
public sealed class SiteCheck(CheckQueries queries, DirectorySearch search, PageFiles pages)
{
    private static readonly ResourceManager DecisionTexts = new(typeof(DecisionsText));

    /// <summary>All that was found, faults first.</summary>
    /// <param name="most">How many examples of each.</param>
    public async Task<IReadOnlyList<Finding>> Find(int most)
    {
        pages.Refresh();
        // The index follows the files of pages while the site serves, and may be behind them when it does not.
        return
        [
            .. Found("DatabaseDamaged", await queries.Damage()),
            .. Found("IndexDisagrees", [.. (await search.Check()).Where(one => one.Kind != "page").Select(one => $"{one.Kind} {one.Slug}: {one.Problem}")]),
            .. Found("ReasonWithoutText", [.. (await queries.Reasons()).Where(reason => !HasTexts("Reason." + reason))]),
            .. Found("PageWrong", pages.Problems),
            .. (await queries.Find(most)).OrderBy(finding => !finding.IsFault),
        ];

        IEnumerable<Finding> Found(string code, IReadOnlyList<string> what) =>
            what.Count == 0 ? [] : [new Finding("integrity", code, what.Count, [.. what.Take(most)])];
    }

    private static bool HasTexts(string key) => SiteLanguage.All.All(lang => DecisionTexts.GetString(key, SiteLanguage.CultureOf(lang)) is not null);
}
