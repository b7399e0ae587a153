namespace BoycottDirectory.Committees.Managing;

/// <summary>The fields of the form in which a committee changes its entry, and the entry that they make.</summary>
public static class EditForm
{
    /// <summary>The words that are asked for in each language, with the rows of their fields (0 for a line).</summary>
    public static IReadOnlyList<(string Field, int Rows)> Words { get; } = [("name", 0), ("tagline", 0), ("description", 8), ("how_to_join", 5), ("locality", 0)];

    /// <summary>What is asked for once; lists are written an item a line.</summary>
    public static IReadOnlyList<(string Field, int Rows)> Facts { get; } = [("website", 0), ("profiles", 3), ("languages", 0), ("founded", 0)];

    /// <summary>The fields of an entry as a form shows them.</summary>
    public static Dictionary<string, string?> Of(CommitteeEntry entry)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["status"] = entry.Status, ["website"] = entry.Website, ["profiles"] = string.Join('\n', entry.Profiles), ["languages"] = string.Join(", ", entry.Languages), ["founded"] = entry.Founded,
        };
        foreach (var (lang, words) in entry.Texts)
        {
            fields[$"name_{lang}"] = words.Name;
            fields[$"tagline_{lang}"] = words.Tagline;
            fields[$"description_{lang}"] = words.Description;
            fields[$"how_to_join_{lang}"] = words.HowToJoin;
            fields[$"locality_{lang}"] = words.Locality;
        }

        return fields;
    }

    /// <summary>The entry with the fields of a form; what the form does not ask for stays.</summary>
    public static CommitteeEntry Apply(CommitteeEntry entry, Func<string, string?> value, IEnumerable<string> languages)
    {
        var texts = new SortedDictionary<string, CommitteeWords>(entry.Texts, StringComparer.Ordinal);
        foreach (var lang in languages)
        {
            var words = (texts.GetValueOrDefault(lang) ?? new CommitteeWords()) with
            {
                Name = Line(value($"name_{lang}")),
                Tagline = Line(value($"tagline_{lang}")),
                Description = value($"description_{lang}"),
                HowToJoin = value($"how_to_join_{lang}"),
                Locality = Line(value($"locality_{lang}")),
            };
            if (words is { Name: null, Tagline: null, Description: null, HowToJoin: null, Locality: null }) texts.Remove(lang);
            else texts[lang] = words;
        }

        return entry with
        {
            Texts = texts,
            Website = Line(value("website")),
            Founded = Line(value("founded")),
            Status = value("status") ?? entry.Status,
            Profiles = Items(value("profiles"), '\n'),
            Languages = Items(value("languages"), ','),
        };
    }


    private static string? Line(string? text) => text?.ReplaceLineEndings(" ");

    private static IReadOnlyList<string> Items(string? text, char separator) =>
        text?.Replace('،', ',').Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
