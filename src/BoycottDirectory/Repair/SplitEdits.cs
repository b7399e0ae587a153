using System.Text.Json.Nodes;
using BoycottDirectory.Decisions;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Makes a new entry from another one that was about two things.</summary>
public sealed class SplitEdits(RepairQueries entries, ProposalEdits proposals)
{
    /// <summary>Proposes the new entry: a copy under its own names. What the two are each to say is written afterwards, where entries are written.</summary>
    /// <param name="kind">committee, target or campaign.</param>
    /// <param name="entryId">The entry that it is made from.</param>
    /// <param name="slug">The new entry's slug.</param>
    /// <param name="names">Its names by language; at least one.</param>
    /// <param name="order">Who wants it.</param>
    public async Task<Outcome> Propose(string kind, long entryId, string slug, IReadOnlyDictionary<string, string> names, RepairOrder order)
    {
        if (!MergeQueries.Kinds.Contains(kind) || await entries.Find(kind, entryId) is not { } entry || !Visibility.IsShown(entry.Level)) return Outcome.Refused(new Problem("", "CannotSplit"));
        if (!FieldRules.IsSlug(slug)) return Outcome.Refused(new Problem("slug", "Slug", slug));
        if (names.Count == 0) return Outcome.Refused(new Problem("names", "NoName"));
        if (await entries.FindBySlug(kind, slug) is not null || await entries.IsRedirect(kind, slug)) return Outcome.Refused(new Problem("slug", "SlugTaken", slug));

        return await proposals.Send(new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = kind, Slug = slug, Channel = "editor", Author = order.Account, Confirmed = true, Snapshot = Copy(entry.Snapshot, slug, names),
        }, entryId, order);
    }

    /// <summary>The new entry. What belongs to the old one alone (further names, identifiers, who confirmed it) is not copied.</summary>
    internal static string Copy(string snapshot, string slug, IReadOnlyDictionary<string, string> names)
    {
        var entry = (JsonObject)JsonNode.Parse(snapshot)!;
        entry["slug"] = slug;
        foreach (var field in new[] { "otherNames", "identifiers", "confirmedAt", "confirmedBy" }) entry.Remove(field);
        var texts = entry["texts"] as JsonObject ?? [];
        foreach (var (lang, words) in texts.ToList())
            if (words is JsonObject fields && !names.ContainsKey(lang)) fields.Remove("name");
        foreach (var (lang, name) in names)
        {
            if (texts[lang] is not JsonObject fields) texts[lang] = fields = [];
            fields["name"] = name;
        }

        entry["texts"] = texts.Parent is null ? texts : texts.DeepClone();
        return entry.ToJsonString(Snapshots.Written);
    }
}
