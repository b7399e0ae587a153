using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Search;

/// <summary>Makes of what people looked for in vain another name of an entry, the way all changes go.</summary>
public sealed class OtherNameProposals(Database database, SubmissionEdits submissions, SubmissionQueries queries, ReviewQueries reviews, ReviewEdits review, SearchMissEdits misses)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kind and slug that the address of an entry's page names; null when it is none of ours.</summary>
    public static (string Kind, string Slug)? EntryAt(string? address)
    {
        if (FieldRules.Clean(address) is not { Length: <= FieldRules.LongestAddress } text) return null;

        var parts = text.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Array.FindLastIndex(parts, part => part is "committees" or "targets") is >= 0 and var at && at + 1 < parts.Length && FieldRules.IsSlug(parts[at + 1])
            ? (parts[at][..^1], parts[at + 1])
            : null;
    }

    /// <summary>Adds a name; the search is then done with.</summary>
    /// <param name="query">What was looked for.</param>
    /// <param name="isMisspelling">It is how people misspell the name; otherwise how they also call the body.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="editor">The account that decides.</param>
    public async Task<Outcome> Add(string query, bool isMisspelling, (string Kind, string Slug) entry, long editor)
    {
        if (await reviews.Current(entry.Kind, entry.Slug) is not { } current) return Outcome.Refused(new Problem("", "NoEntry", entry.Slug));

        var name = OtherNameRules.Read(query) with { Kind = isMisspelling ? "misspelling" : "alias" };
        var snapshot = (JsonObject)JsonNode.Parse(current.Snapshot)!;
        if (snapshot["otherNames"] is not JsonArray) snapshot["otherNames"] = new JsonArray();
        snapshot["otherNames"]!.AsArray().Add(new JsonObject { ["kind"] = name.Kind, ["lang"] = name.Lang, ["name"] = name.Name });
        var reference = await database.Write(transaction => submissions.Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = entry.Kind, Slug = entry.Slug, Channel = "editor", BasedOn = current.Number, Author = editor, Snapshot = snapshot.ToJsonString(Written),
        }));
        var outcome = await review.Accept((await queries.FindByReference(reference))!.Id, current.Number, null, DecisionWords.Of("corrected"), editor);
        if (outcome.Problems.Count == 0) await misses.Dismiss(query);
        return outcome;
    }
}
