using System.Globalization;
using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Repair;

/// <summary>A page that does something to one entry, which its address names, for a reason that stands in the log.</summary>
public abstract class RepairForm : ComponentBase
{
    protected const int LongestWords = 2_000;

    [CascadingParameter] protected HttpContext? Http { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] protected string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "id")] protected string? IdText { get; set; }

    /// <summary>What was done before this page was opened: a key <c>Done.*</c>.</summary>
    [SupplyParameterFromQuery(Name = "done")] protected string? Done { get; set; }

    [SupplyParameterFromForm] protected string? Reason { get; set; }

    [SupplyParameterFromForm] protected string? WordsAr { get; set; }

    [SupplyParameterFromForm] protected string? WordsEn { get; set; }

    [Inject] protected RepairQueries Entries { get; set; } = default!;

    [Inject] protected IStringLocalizer<RepairText> Text { get; set; } = default!;

    [Inject] protected IStringLocalizer<SubmissionsText> Rules { get; set; } = default!;

    [Inject] protected DecisionLabels Labels { get; set; } = default!;

    [Inject] protected Address Address { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    protected List<FormProblem> Problems { get; } = [];

    /// <summary>The entry; null where the address names none.</summary>
    protected RepairEntry? Entry { get; private set; }

    /// <summary>The address names an entry that does not exist, or not for this account.</summary>
    protected bool IsMissing { get; private set; }

    protected long Me => Http?.User.AccountId() ?? 0;

    /// <summary>Whether the account may see and do what administrators alone may.</summary>
    protected bool IsAdministrator => Http?.User.May(Permissions.Erase) == true;

    protected string Here => Address.Here(SiteLanguage.Current);

    protected string Title => Entry!.Title(SiteLanguage.Current);

    protected override async Task OnInitializedAsync()
    {
        if (Kind is not null && long.TryParse(IdText, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) Entry = await Entries.Find(Kind, id);
        if (Entry is { Level: Visibility.Suppressed or Visibility.Erased } && !IsAdministrator) Entry = null;
        IsMissing = Entry is null && (Kind is not null || IdText is not null);
        if (IsMissing) Navigation.NotFound();
    }

    /// <summary>The address of one of these pages for the entry.</summary>
    protected string PathOf(string page = "") => PathOf(Entry!, page);

    protected string PathOf(RepairEntry entry, string page = "") => Address.To(string.Create(CultureInfo.InvariantCulture, $"/editor/repair{page}?kind={entry.Kind}&id={entry.EntryId}"));

    /// <summary>What was typed as an order; null when something is wrong with it.</summary>
    protected RepairOrder? Order(IReadOnlyList<string> reasons)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (FieldRules.Clean(WordsAr?.ReplaceLineEndings("\n")) is { } arabic) words["ar"] = FieldRules.Cut(arabic, LongestWords);
        if (FieldRules.Clean(WordsEn?.ReplaceLineEndings("\n")) is { } english) words["en"] = FieldRules.Cut(english, LongestWords);
        if (words.Count == 1) Problems.Add(new(words.ContainsKey("ar") ? nameof(WordsEn) : nameof(WordsAr), Text["WordsInBoth"]));
        if (Reason is null || !reasons.Contains(Reason)) Problems.Add(new(nameof(Reason), Text["ReasonMissing"]));
        return Problems.Count > 0 ? null : new RepairOrder(Me, new DecisionWords(Reason!, words));
    }

    /// <summary>Shows what is wrong, or goes on to a page that says what was done.</summary>
    protected void Finish(Outcome outcome, string field, string path)
    {
        if (outcome.Problems.Count > 0) Problems.AddRange(outcome.Problems.Select(problem => new FormProblem(problem.Field.Length > 0 ? problem.Field : field, Rules["Problem." + problem.Code, [.. problem.Arguments]])));
        else Navigation.NavigateTo($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={outcome.Change.ToString().ToLowerInvariant()}");
    }
}
