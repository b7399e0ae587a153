using System.Text.Json.Nodes;
using BoycottDirectory.Decisions;

namespace BoycottDirectory.Repair;

/// <summary>What two entries say, as one: rules about snapshots, without a database.</summary>
public static class MergeFields
{
    private static readonly string[] Lists = ["profiles", "languages", "areasServed", "otherNames", "identifiers", "owners", "committees", "targets", "sources"];

    // Facts that fill a gap; others (status, dates of the end, who confirmed it) are about the one entry alone.
    private static readonly string[] Facts = ["country", "website", "founded", "started"];

    // Where snapshots name an entry of a kind by its slug.
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["committee"] = ["from", "to", "committee", "committees", "assertedBy"],
        ["target"] = ["target", "owners"],
        ["campaign"] = ["campaign"],
    };

    /// <summary>The entry that stays with all that the other has and it lacks; the other's names become further names.</summary>
    /// <param name="kind">committee, target or campaign.</param>
    /// <param name="stays">The snapshot of the entry that stays.</param>
    /// <param name="goes">The snapshot of the entry that goes into it.</param>
    public static string Into(string kind, string stays, string goes)
    {
        var (into, from) = ((JsonObject)JsonNode.Parse(stays)!, (JsonObject)JsonNode.Parse(goes)!);
        var (slug, gone) = (into["slug"]!.GetValue<string>(), from["slug"]!.GetValue<string>());
        foreach (var field in Facts)
            if (into[field] is null && from[field] is { } fact) into[field] = fact.DeepClone();
        if (kind == "committee" && from["website"]?.GetValue<string>() is { } site && site != into["website"]?.GetValue<string>()) List(from, "profiles").Add(site);
        if (kind != "campaign") AddNames(into, from);
        foreach (var field in Lists.Where(field => from[field] is JsonArray)) Union(List(into, field), List(from, field));
        if (into["owners"] is JsonArray owners)
            foreach (var own in owners.Where(owner => owner?["slug"]?.GetValue<string>() is { } name && (name == slug || name == gone)).ToList()) owners.Remove(own);
        AddWords(into, from);
        return into.ToJsonString(Snapshots.Written);
    }

    /// <summary>An entry that names another one, as it is when that one has gone into a third.</summary>
    public static string Pointing(string snapshot, string kind, string gone, string stays)
    {
        var root = JsonNode.Parse(snapshot)!;
        Point(root, Places[kind], gone, stays, inPlace: false);
        return root.ToJsonString(Snapshots.Written);
    }

    private static void Point(JsonNode? node, string[] places, string gone, string stays, bool inPlace)
    {
        if (node is JsonObject entry)
        {
            foreach (var (name, value) in entry.ToList())
            {
                var here = places.Contains(name) || (inPlace && name is "slug" or "committee" or "target");
                if (here && value is JsonValue text && text.TryGetValue<string>(out var slug) && slug == gone) entry[name] = stays;
                else if (value is JsonObject or JsonArray) Point(value, places, gone, stays, places.Contains(name));
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var (place, item) in list.Index().ToList())
            {
                if (inPlace && item is JsonValue text && text.TryGetValue<string>(out var slug) && slug == gone) list[place] = stays;
                else Point(item, places, gone, stays, inPlace);
            }

            Distinct(list);
        }
    }

    private static void AddNames(JsonObject into, JsonObject from)
    {
        var known = Names(into).Concat(List(into, "otherNames").Select(other => other!["name"]!.GetValue<string>())).ToHashSet(StringComparer.Ordinal);
        foreach (var (lang, words) in from["texts"] as JsonObject ?? [])
            if (words?["name"]?.GetValue<string>() is { } name && into["texts"]?[lang]?["name"] is not null && known.Add(name))
                List(into, "otherNames").Add(new JsonObject { ["kind"] = "alias", ["lang"] = lang, ["name"] = name });
    }

    private static IEnumerable<string> Names(JsonObject entry) => (entry["texts"] as JsonObject ?? []).Select(text => text.Value?["name"]?.GetValue<string>()).OfType<string>();

    private static void AddWords(JsonObject into, JsonObject from)
    {
        if (into["texts"] is not JsonObject texts) into["texts"] = texts = [];
        foreach (var (lang, words) in from["texts"] as JsonObject ?? [])
        {
            if (words is not JsonObject fields) continue;
            if (texts[lang] is not JsonObject own) texts[lang] = fields.DeepClone();
            else
                foreach (var (name, value) in fields)
                    if (own[name] is null && value is not null && name is not ("original" or "translatedFrom")) own[name] = value.DeepClone();
        }
    }

    private static JsonArray List(JsonObject entry, string field)
    {
        if (entry[field] is not JsonArray list) entry[field] = list = [];
        return list;
    }

    private static void Union(JsonArray into, JsonArray from)
    {
        foreach (var item in from) into.Add(item?.DeepClone());
        Distinct(into);
    }

    private static void Distinct(JsonArray list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.ToList())
            if (!seen.Add(Key(item))) list.Remove(item);
    }

    // Of two parts of one body in one campaign, or of two aims at one target, the first says enough.
    private static string Key(JsonNode? item) => item switch
    {
        JsonObject part when part["role"] is { } role => $"{part["committee"]} {role}",
        JsonObject aim when aim["verb"] is not null => $"{aim["target"]}",
        JsonObject owner when owner["slug"] is { } slug => $"{slug}",
        _ => item?.ToJsonString() ?? "",
    };
}
