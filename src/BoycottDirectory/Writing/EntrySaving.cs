using System.Globalization;
using System.Text.Json;
using BoycottDirectory.Languages;
using BoycottDirectory.Registration;
using BoycottDirectory.Shell;
using BoycottDirectory.Submissions;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Writing;

/// <summary>What saving a form came to.</summary>
/// <param name="State"><c>published</c>, <c>waiting</c>, <c>same</c>, <c>moved</c> when somebody else was faster, or <c>wrong</c>.</param>
/// <param name="Problems">What is wrong, by the fields of the form.</param>
public sealed record SavedForm(string State, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>The entry's key, once it is there.</summary>
    public string? Key { get; init; }

    /// <summary>The submission that waits.</summary>
    public long? Waiting { get; init; }
}

/// <summary>Makes an entry of a form that was sent, and saves it.</summary>
public sealed class EntrySaving(
    WritingQueries entries, EntryWritingEdits edits, EditorDraftEdits drafts, IStringLocalizer<WritingText> text, IStringLocalizer<SubmissionsText> rules)
{
    /// <summary>Saves what was sent.</summary>
    /// <param name="opened">The entry with the fields as they were sent.</param>
    /// <param name="mayChange">Which fields the account may change.</param>
    /// <param name="account">Whose form it is.</param>
    /// <param name="role">What that one may do.</param>
    public async Task<SavedForm> Save(OpenedEntry opened, Func<WritingField, bool> mayChange, long account, string role)
    {
        var (kind, values) = (opened.Kind, opened.Values);
        List<FormProblem> wrong = [.. Unfinished(kind, values)];
        var number = opened.Current?.Number ?? 0;
        var snapshot = TranslationMarks.Apply(
            kind, Merged.Choose(kind, EntryForm.Compose(kind, opened.Current?.Snapshot, WithSlug(opened), mayChange), values, mayChange), opened.Current?.Snapshot, number, opened.Gaps, values);
        try
        {
            snapshot = kind.Canonical(snapshot);
        }
        catch (JsonException)
        {
            wrong.Add(new("", rules["Problem.Unreadable"]));
        }

        var slug = kind.Slug(EntryForm.Parse(snapshot));
        if (opened.Current is null && wrong.Count == 0 && await entries.KeyOf(kind.Kind, slug) is not null) wrong.Add(new(kind.Fields[0].Path, text["Taken", slug]));
        if (wrong.Count > 0) return new("wrong", wrong);

        var hidden = kind.Fields.Any(field => field.IsPrivate && mayChange(field)) && EntryForm.Private(kind, values) is { } places && places != (opened.Private ?? "{}") ? places : null;
        var saved = await edits.Save(new WrittenChange
        {
            Kind = kind.Kind, Slug = slug, Snapshot = snapshot, Private = hidden, BasedOn = number, Reason = values["Reason"], Note = FieldRules.Clean(values.GetValueOrDefault("Note")),
            Account = account, Role = role,
        });
        if (saved.Outcome.Problems.Any(problem => problem.Code == "Overtaken")) return new("moved", []);
        if (saved.Outcome.Problems.Count > 0) return new("wrong", [.. saved.Outcome.Problems.Select(problem => new FormProblem(kind.FieldOf(problem.Field) ?? "", Words(problem)))]);

        await drafts.Drop(account, OpenedEntry.What(kind, opened.Key));
        return new(saved.Waiting is not null ? "waiting" : saved.Outcome.Change == Change.Same ? "same" : "published", []) { Waiting = saved.Waiting, Key = await entries.KeyOf(kind.Kind, slug) };
    }

    private IEnumerable<FormProblem> Unfinished(WritingKind kind, IReadOnlyDictionary<string, string> values)
    {
        foreach (var path in Merged.Conflicts(values).Where(path => values.GetValueOrDefault("c:" + path) is not ("mine" or "field"))) yield return new("c:" + path, text["ChooseVersion"]);
        foreach (var field in kind.Fields)
        {
            if (field.Shape == FieldShape.Number && IsNoNumber(values, field.Path)) yield return new(field.Path, rules["Problem.Number", values[field.Path]]);
            // The rules of kinds look at most texts; what no rule looks at must not be endless either.
            if (field.HasLanguage && field.Shape == FieldShape.Markdown)
                foreach (var name in EntryForm.Names(field))
                    if (FieldRules.Markdown(name, values.GetValueOrDefault(name)).FirstOrDefault() is { } problem) yield return new(name, Words(problem));
        }

        if (!WritingReasons.All.Contains(values.GetValueOrDefault("Reason"))) yield return new("Reason", text["ReasonMissing"]);
    }

    private static bool IsNoNumber(IReadOnlyDictionary<string, string> values, string name) =>
        values.GetValueOrDefault(name)?.Trim() is { Length: > 0 } typed && !int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // An address that nobody wrote is made of the name.
    private static IReadOnlyDictionary<string, string> WithSlug(OpenedEntry opened)
    {
        if (opened.Current is not null || opened.Kind.Fields[0].Path != "slug" || FieldRules.Clean(opened.Values.GetValueOrDefault("slug")) is not null) return opened.Values;

        string? Words(string lang) => FieldRules.Clean(opened.Values.GetValueOrDefault($"texts.{lang}.name") ?? opened.Values.GetValueOrDefault($"texts.{lang}.statement"));
        return new Dictionary<string, string>(opened.Values, StringComparer.Ordinal) { ["slug"] = SiteLanguage.All.All(lang => Words(lang) is null) ? "" : SlugMaker.Of(Words("en"), Words("ar")) };
    }

    // The import's words name its columns; where that would puzzle somebody before a form, the form has its own.
    private string Words(Problem problem) =>
        text["Problem." + problem.Code, [.. problem.Arguments]] is { ResourceNotFound: false } own ? own : rules["Problem." + problem.Code, [.. problem.Arguments]];
}
