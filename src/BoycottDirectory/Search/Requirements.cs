namespace BoycottDirectory.Search;

/// <summary>What a hit must have (quoted phrases) and must not have (excluded words) in its names, places and topics.</summary>
internal sealed class Requirements(ParsedQuery query)
{
    public bool AreMetBy(IndexRow row) =>
        query.Phrases.All(phrase => Has(row, phrase)) && !query.Excluded.Any(excluded => Has(row, excluded));

    private static bool Has(IndexRow row, string phrase) =>
        row.Names.Split('|').Any(name => name.Length > 1 && HasWords(name[1..], phrase)) || HasWords(row.Context.Replace('|', ' '), phrase);

    private static bool HasWords(string text, string phrase) => $" {text} ".Contains($" {phrase} ", StringComparison.Ordinal);
}
