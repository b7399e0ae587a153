using System.Text.Json;
using System.Text.Json.Nodes;
using BoycottDirectory.Decisions;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Takes a text out of snapshots: rules without a database.</summary>
public static class Redaction
{
    /// <summary>What stands where something was taken out.</summary>
    public const string Mark = "▇▇▇";

    /// <summary>The shortest text that can be taken out, in characters: what is shorter stands in too much else.</summary>
    public const int Shortest = 3;

    /// <summary>A text without another one, whatever the case of its Latin letters.</summary>
    public static string Of(string text, string secret) =>
        Spellings(secret).Aggregate(text, (cut, spelling) => cut.Replace(spelling, Mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>A snapshot with the mark wherever the text stood; as it was, to the letter, where it did not.</summary>
    public static string InPast(string snapshot, string secret) => Walk(snapshot, secret, removeAddresses: false);

    /// <summary>The same for an entry that goes on being shown: an address in which the text stands would lead nowhere, and goes.</summary>
    public static string InPresent(string snapshot, string secret) => Walk(snapshot, secret, removeAddresses: true);

    /// <summary>A snapshot of which no word that somebody wrote is left; codes, dates and sources stay.</summary>
    public static string OfAllWords(string snapshot)
    {
        var root = (JsonObject)JsonNode.Parse(snapshot)!;
        foreach (var field in new[] { "website", "profiles", "otherNames", "notes", "fromWords", "toWords", "reply" }) root.Remove(field);
        foreach (var (_, words) in root["texts"] as JsonObject ?? [])
            if (words is JsonObject fields)
                foreach (var (name, value) in fields.ToList())
                    if (value?.GetValueKind() == JsonValueKind.String) fields[name] = Mark;
        return root.ToJsonString(Snapshots.Written);
    }

    private static string Walk(string snapshot, string secret, bool removeAddresses)
    {
        var root = JsonNode.Parse(snapshot)!;
        return Walk(root, secret, removeAddresses) ? root.ToJsonString(Snapshots.Written) : snapshot;
    }

    private static bool Walk(JsonNode? node, string secret, bool removeAddresses)
    {
        var found = false;
        if (node is JsonObject entry)
        {
            foreach (var (name, value) in entry.ToList())
            {
                if (Cut(value, secret) is not { } cut) found |= Walk(value, secret, removeAddresses);
                else if ((found = true) && removeAddresses && FieldRules.IsWebAddress(value!.GetValue<string>())) entry.Remove(name);
                else entry[name] = cut;
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var (place, item) in list.Index().Reverse().ToList())
            {
                if (Cut(item, secret) is not { } cut) found |= Walk(item, secret, removeAddresses);
                else if ((found = true) && removeAddresses && FieldRules.IsWebAddress(item!.GetValue<string>())) list.RemoveAt(place);
                else list[place] = cut;
            }
        }

        return found;
    }

    private static string? Cut(JsonNode? node, string secret) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Of(text, secret) is var cut && cut != text ? cut : null;

    // In addresses it stands escaped.
    private static IEnumerable<string> Spellings(string secret) => new[] { secret, Uri.EscapeDataString(secret), secret.Replace(' ', '+') }.Distinct();
}
