namespace BoycottDirectory.Language;

/// <summary>Whole names that stand for one another in Arabic, English and French although they sound nothing alike: النمسا, Austria, Autriche.</summary>
public static class WholeNames
{
    private static readonly Dictionary<string, HashSet<string>> Names = Load();

    /// <summary>The other names, folded, of a folded whole name; empty when it is unknown.</summary>
    public static IReadOnlyCollection<string> Of(string folded) => Names.TryGetValue(folded, out var others) ? others : [];

    private static Dictionary<string, HashSet<string>> Load()
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("territories.tsv").Select(row => row[1..]).Concat(DataFile.Rows("exonyms.tsv")))
        {
            var folded = row.SelectMany(WithBracketed).Select(Folding.Fold).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            foreach (var name in folded)
            {
                if (!names.TryGetValue(name, out var others)) names[name] = others = new HashSet<string>(StringComparer.Ordinal);
                others.UnionWith(folded.Where(other => other != name));
            }
        }

        return names;
    }

    // "Myanmar [Burma]" is two names.
    private static IEnumerable<string> WithBracketed(string name) =>
        name.Split('[', ']').Append(name).Distinct(StringComparer.Ordinal);
}
