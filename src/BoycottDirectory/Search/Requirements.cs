using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>What a hit must have (quoted phrases) and must not have (excluded words), wherever it stands.</summary>
internal sealed class Requirements(ParsedQuery query)
{
    /// <param name="row">The document.</param>
    /// <param name="shown">Its texts as written, descriptions included.</param>
    public bool AreMetBy(IndexRow row, string shown)
    {
        var texts = shown.Split('\n').Select(Folding.Fold)
            .Concat(row.Names.Split('|').Where(name => name.Length > 1).Select(name => name[1..])).Append(row.Context.Replace('|', ' ')).ToList();
        return query.Phrases.All(Has) && !query.Excluded.Any(Has);

        bool Has(string phrase) => texts.Exists(text => $" {text} ".Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
