namespace BoycottDirectory.Benchmarks.Search;

/// <summary>Makes a corpus larger: copies whose words each have a swap and a substitution, near-duplicates of the worst kind.</summary>
internal static class Replicas
{
    private const string Arabic = "بتسنمرلكعفي", Latin = "abdeilmnorst";

    public static IEnumerable<CorpusDocument> Of(List<CorpusDocument> corpus, int copies)
    {
        var random = new Random(7);
        foreach (var document in corpus) yield return document;
        for (var copy = 1; copy < copies; copy++)
        {
            foreach (var document in corpus)
            {
                yield return document with { Id = $"{document.Id}_{copy}", NameEn = Garbled(document.NameEn, random), NameAr = Garbled(document.NameAr, random), AltEn = [], AltAr = [] };
            }
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
