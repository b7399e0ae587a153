namespace BoycottDirectory.Benchmarks.Search;

/// <summary>
/// Makes a corpus larger: copies whose words each have a swap and a substitution, near-duplicates of the worst kind. Every entry gets the topic
/// that all entries of a directory of boycotts have.
/// </summary>
internal static class Replicas
{
    private const string Arabic = "بتسنمرلكعفي", Latin = "abdeilmnorst";

    private static readonly string[] Everywhere = ["Boycott", "مقاطعة"];

    public static IEnumerable<CorpusDocument> Of(List<CorpusDocument> corpus, int entries)
    {
        var random = new Random(7);
        for (var i = 0; i < entries; i++)
        {
            var (copy, document) = (i / corpus.Count, corpus[i % corpus.Count] with { Topics = Everywhere });
            yield return copy == 0
                ? document
                : document with { Id = $"{document.Id}_{copy}", NameEn = Garbled(document.NameEn, random), NameAr = Garbled(document.NameAr, random), AltEn = [], AltAr = [] };
        }
    }

    private static string? Garbled(string? name, Random random) => name is null ? null : string.Join(' ', name.Split(' ').Select(word =>
    {
        if (word.Length <= 3) return word;
        var letters = word.ToCharArray();
        int one = random.Next(1, letters.Length), other = random.Next(1, letters.Length);
        (letters[one], letters[other]) = (letters[other], letters[one]);
        var alphabet = letters[0] >= '\u0600' ? Arabic : Latin;
        letters[random.Next(1, letters.Length)] = alphabet[random.Next(alphabet.Length)];
        return new string(letters);
    }));
}
